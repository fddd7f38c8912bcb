/**
 * Every key of the window in one table: what listens to them, the list under F1 and `aria-keyshortcuts` come from it.
 * `$mod` is Ctrl, on macOS ⌘. Keys without an owner here belong to one control, which handles them itself.
 */
export const SHORTCUTS = {
  window: {
    new: '$mod+n',
    home: '$mod+Digit1',
    calendar: '$mod+Digit2',
    rooms: '$mod+Digit3',
    directory: '$mod+Digit4',
    settings: '$mod+Comma',
    list: 'F1',
    quit: '$mod+q',
  },
  calendar: { today: 't', move: 'm', resize: 'Shift+ArrowUp', open: 'Enter' },
  dialog: {
    schedule: '$mod+Enter',
    saveDraft: '$mod+s',
    close: 'Escape',
    undo: '$mod+z',
    redo: '$mod+Shift+z',
    access: 'Alt+Digit1',
    meeting: 'Alt+Digit2',
    notifications: 'Alt+Digit3',
    calendar: 'Alt+Digit4',
  },
  directory: { find: '$mod+f', star: 'ArrowRight' },
  time: { turn: 'ArrowUp', quarter: 'Alt+ArrowUp' },
  picker: {
    open: 'ArrowDown',
    directory: '$mod+d',
    add: 'Enter',
    addAndGoOn: '$mod+Enter',
    lastChip: 'Backspace',
    role: 'r',
    optional: 'o',
    sync: 's',
    remove: 'Delete',
    all: '$mod+a',
    range: 'Shift+ArrowRight',
    copy: '$mod+c',
  },
} as const

const isMac = /mac/i.test(navigator.platform)

const NAMES: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  Comma: ',',
  Escape: 'Esc',
  ArrowUp: '↑ ↓',
  ArrowDown: '↓',
  ArrowRight: '→',
  Digit1: '1',
  Digit2: '2',
  Digit3: '3',
  Digit4: '4',
}

/** The keys of a shortcut as they are printed on a keyboard, in the order in which they are held. */
export const keysOf = (shortcut: string): string[] =>
  shortcut.split('+').map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key))

/** As `aria-keyshortcuts` wants them. */
export const ariaKeys = (shortcut: string): string =>
  shortcut
    .replace('$mod', isMac ? 'Meta' : 'Control')
    .replace('Digit', '')
    .replace('Comma', ',')
