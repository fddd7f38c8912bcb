/** What keys, the menu and dragging do to chips: to the one they point at, or to all that are selected with it. */
import { nextTick, readonly, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { addressList, vcards } from '../../shared/attendees/address-list'
import { attendeeKey, attendeeLabel } from '../../shared/attendees/attendee-key'
import type { HWMAttendeeInfo } from '../../shared/sdk/attendee-info'
import { nextRole, roleOf } from '../components/picker/chip-facts'
import { keysOfRows, type ChipRow } from '../components/picker/chip-rows'
import { SHORTCUTS } from '../shortcuts'
import type { Attendees } from './use-attendees'
import type { useChipSelection } from './use-chip-selection'

interface Deps {
  readonly attendees: Attendees
  readonly selection: ReturnType<typeof useChipSelection>
  readonly rows: () => readonly ChipRow[]
  /** Null for the field, where no chip is left. */
  readonly focus: (id: string | null) => void
}

const keys = SHORTCUTS.picker

export function useChipActions({ attendees, selection, rows, focus }: Deps) {
  const { t } = useI18n()
  const isDragging = ref(false)

  const rowsOf = (ids: readonly string[]) => rows().filter(({ id }) => ids.includes(id))
  const keysOf = (ids: readonly string[]) => keysOfRows(rowsOf(ids))
  function peopleOf(ids: readonly string[]): HWMAttendeeInfo[] {
    const meant = keysOf(ids)
    return attendees.roster.value.attendees.filter((one) => meant.has(attendeeKey(one)))
  }
  async function remove(ids: readonly string[]): Promise<void> {
    const gone = rowsOf(ids)
    const open = gone.filter((row) => row.kind === 'group').flatMap(({ set }) => set.members)
    const next = selection.neighbour(new Set([...ids, ...open]))
    const people = gone.filter((row) => row.kind === 'person').map(({ id }) => id)
    const groups = gone.filter((row) => row.kind === 'group').map(({ set }) => set)
    selection.clear()
    attendees.remove(new Set(people), groups)
    await nextTick()
    focus(next)
  }
  function change(ids: readonly string[], part: Partial<HWMAttendeeInfo>): void {
    const people = peopleOf(ids)
    const [first] = people
    if (!first) return
    attendees.change(keysOf(ids), part)
    const name =
      people.length === 1
        ? attendeeLabel(first)
        : t('picker.members', { count: people.length }, people.length)
    const what =
      part.role === undefined
        ? t(part.isOptional ? 'picker.optional' : 'picker.required')
        : t(`picker.roles.${roleOf(part)}`)
    attendees.say(t('picker.changed', { name, what }))
  }
  function acted(key: string, ids: readonly string[]): boolean {
    const [first] = peopleOf(ids)
    const [row] = rowsOf(ids)
    if (key === 'Delete' || key === 'Backspace') void remove(ids)
    else if (key === keys.role && first) change(ids, { role: nextRole(first) })
    else if (key === keys.optional && first) change(ids, { isOptional: !first.isOptional })
    else if (key === keys.sync && row?.kind === 'group') void attendees.groups.sync(row.set)
    else return false
    return true
  }
  function sayTarget(): void {
    const count = selection.target().length
    if (selection.selected.value.size > 0) attendees.sayLater(t('picker.selected', { count }, count), 300)
  }
  /** By the key rather than the copy event, which goes to the body where no text is selected. */
  async function copy(ids: readonly string[]): Promise<void> {
    const people = peopleOf(ids)
    await navigator.clipboard.writeText(addressList(people))
    attendees.say(t('picker.copied', { count: people.length }, people.length))
  }
  const isChip = (target: EventTarget | null) => (target as HTMLElement).matches('[data-chip]')

  return {
    isDragging: readonly(isDragging),
    remove: (ids: readonly string[]) => void remove(ids),
    change,
    /** Invites somebody by another of their addresses. */
    readdress: async (id: string, email: string): Promise<void> => {
      attendees.change(new Set([id]), { email })
      await nextTick()
      const moved = attendees.roster.value.attendees.find((one) => one.email === email)
      if (moved) focus(attendeeKey(moved))
    },
    pressed: (event: KeyboardEvent): void => {
      if (!isChip(event.target)) return
      const to = selection.pressed(event)
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (key === 'c' && !isPlain && !event.altKey) void copy(selection.target())
      else if (to !== null) {
        focus(to)
        sayTarget()
      } else if (key === 'Escape' && selection.selected.value.size > 0) selection.clear()
      else if (!isPlain || !acted(key, selection.target())) return
      event.preventDefault()
      event.stopPropagation()
    },
    dragged: (event: DragEvent, id: string): void => {
      const ids = selection.selected.value.has(id) ? selection.target() : [id]
      const people = peopleOf(ids)
      isDragging.value = true
      event.dataTransfer?.setData('text/plain', addressList(people))
      event.dataTransfer?.setData('text/vcard', vcards(people))
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy'
    },
    dropped: (): void => {
      isDragging.value = false
    },
  }
}
