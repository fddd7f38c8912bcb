/**
 * The buttons inside the calendar's entries. The calendar component draws the boxes and asks for their content again
 * whenever anything changes; each entry keeps its node, so that the focus stays where it is.
 */
import type { Occurrence } from '../../../shared/app/meetings'
import { keyOf, marksOf, spokenName, type EntryWords } from './entry'
import { clockAt } from './time-axis'

/** What the calendar component tells of the box that is to be filled. */
export interface EntryBox {
  readonly event: {
    readonly start: Date | null
    readonly end: Date | null
    readonly extendedProps: Record<string, unknown>
  }
  readonly isMirror: boolean
  readonly isStart: boolean
  readonly isEnd: boolean
}

export const KEY_ATTRIBUTE = 'data-entry'

function part(name: string, text: string): HTMLElement {
  const node = document.createElement('span')
  node.className = name
  node.textContent = text
  return node
}

function markIcon(name: string, title: string): HTMLElement {
  const node = part(`entry__mark entry__mark--${name}`, '')
  node.title = title
  return node
}

export function createEntryNodes(words: () => EntryWords, now: () => number) {
  const nodes = new Map<string, HTMLButtonElement>()
  let current = ''

  function button(key: string, box: EntryBox): HTMLButtonElement {
    // The same entry has several boxes while it is dragged, and where it goes on after midnight.
    const id = `${key} ${box.isMirror ? 'm' : ''}${box.isStart ? 's' : ''}${box.isEnd ? 'e' : ''}`
    const known = nodes.get(id)
    if (known) return known
    const node = document.createElement('button')
    node.type = 'button'
    node.className = 'entry'
    node.setAttribute(KEY_ATTRIBUTE, key)
    nodes.set(id, node)
    return node
  }

  return {
    /** The filled button of a box. */
    nodeFor(box: EntryBox): HTMLButtonElement {
      const occurrence = box.event.extendedProps.occurrence as Occurrence
      const key = keyOf(occurrence)
      const node = button(key, box)
      const texts = words()
      const { locale, zone } = texts
      const start = (box.event.start?.getTime() ?? 0) / 1000
      const end = (box.event.end?.getTime() ?? 0) / 1000
      const marks = marksOf(occurrence, now())
      const time = `${clockAt(start, zone, locale)}–${clockAt(end, zone, locale)}`
      node.ariaLabel = spokenName(occurrence, { start, end }, marks, texts)
      node.title = [occurrence.confSubject, time, occurrence.attendeeNames].filter(Boolean).join('\n')
      node.tabIndex = key === current && !box.isMirror ? 0 : -1
      const timePart = part('entry__time', clockAt(start, zone, locale))
      timePart.append(part('entry__end', `–${clockAt(end, zone, locale)}`))
      const shown = marks.filter((mark) => mark !== 'past')
      const icons = part('entry__marks', '')
      icons.append(...shown.map((mark) => markIcon(mark, texts.mark(mark))))
      node.replaceChildren(
        part('entry__title', occurrence.confSubject),
        timePart,
        ...(occurrence.attendeeNames ? [part('entry__people', occurrence.attendeeNames)] : []),
        ...(shown.length > 0 ? [icons] : []),
      )
      return node
    },
    /** The one entry that Tab reaches. */
    setCurrent(key: string): void {
      current = key
      for (const node of nodes.values()) node.tabIndex = node.getAttribute(KEY_ATTRIBUTE) === key ? 0 : -1
    },
    focus(key: string): void {
      for (const node of nodes.values())
        if (node.isConnected && node.getAttribute(KEY_ATTRIBUTE) === key) {
          node.focus()
          return
        }
    },
    /** Forgets the nodes of entries that are gone. */
    keepOnly(keys: ReadonlySet<string>): void {
      for (const [id, node] of nodes) if (!keys.has(node.getAttribute(KEY_ATTRIBUTE) ?? '')) nodes.delete(id)
    },
  }
}
