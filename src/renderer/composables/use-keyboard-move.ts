/** Moving an entry by keys: M begins, arrows move, Shift and arrows resize, Enter commits, Esc takes it back. */
import { shallowRef } from 'vue'
import type { Occurrence } from '../../shared/app/meetings'
import { keyOf, moveTo, stateAt, type Move } from '../components/calendar/entry'
import { movedByKey, type Slot } from '../components/calendar/keyboard-move'
import { clockAt, dayNameAt } from '../components/calendar/time-axis'
import { SHORTCUTS } from '../shortcuts'

interface Words {
  readonly locale: string
  readonly zone: string
  readonly t: (key: string, values?: Record<string, string>) => string
}
interface Deps {
  readonly rules: () => { readonly zone: string; readonly byWeeks: boolean }
  readonly words: () => Words
  readonly say: (text: string) => void
  /** Seconds. */
  readonly now: () => number
  readonly follow: (instant: number) => void
  readonly commit: (move: Move) => void
}

/** `Monday 30 November, 09:00–09:30`. */
export const slotText = ({ start, end }: Slot, { locale, zone }: Words) =>
  `${dayNameAt(start, zone, locale)}, ${clockAt(start, zone, locale)}–${clockAt(end, zone, locale)}`

export function useKeyboardMove(deps: Deps) {
  /** What is being moved, or was moved and is not in the list yet. */
  const moving = shallowRef<{ key: string; slot: Slot; isDone: boolean } | null>(null)

  function begin(occurrence: Occurrence): void {
    const { t } = deps.words()
    if (stateAt(occurrence, deps.now()) !== 'ahead') {
      deps.say(t('calendar.move.started', { subject: occurrence.confSubject }))
      return
    }
    const slot = { start: occurrence.startTimeStamp, end: occurrence.endTimeStamp }
    moving.value = { key: keyOf(occurrence), slot, isDone: false }
    deps.say(t('calendar.move.begun', { subject: occurrence.confSubject }))
  }
  function end(occurrence: Occurrence, slot: Slot): void {
    const isSame = slot.start === occurrence.startTimeStamp && slot.end === occurrence.endTimeStamp
    if (isSame) {
      cancel(occurrence)
      return
    }
    const words = deps.words()
    if (slot.start <= deps.now()) {
      deps.say(words.t('calendar.move.past'))
      return
    }
    moving.value = { key: keyOf(occurrence), slot, isDone: true }
    deps.say(words.t('calendar.move.done', { when: slotText(slot, words) }))
    deps.commit(moveTo(occurrence, slot))
  }
  function cancel(occurrence: Occurrence): void {
    moving.value = null
    deps.follow(occurrence.startTimeStamp)
    deps.say(deps.words().t('calendar.move.cancelled'))
  }

  /** True where the key belonged to the move. */
  function pressed(event: KeyboardEvent, occurrence: Occurrence): boolean {
    const own = moving.value?.key === keyOf(occurrence) && !moving.value.isDone ? moving.value : null
    if (!own) {
      if (
        event.key.toLowerCase() !== SHORTCUTS.calendar.move ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return false
      event.preventDefault()
      begin(occurrence)
      return true
    }
    if (event.key === 'Tab') {
      cancel(occurrence)
      return false
    }
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') end(occurrence, own.slot)
    else if (event.key === 'Escape') cancel(occurrence)
    else {
      const slot = movedByKey(own.slot, event, deps.rules())
      if (slot) {
        moving.value = { ...own, slot }
        deps.follow(slot.start)
        deps.say(slotText(slot, deps.words()))
      }
    }
    return true
  }
  return {
    pressed,
    slotOf: (key: string): Slot | undefined => (moving.value?.key === key ? moving.value.slot : undefined),
    /** The list has been read anew: it shows what came of the move. */
    settle: () => {
      if (moving.value?.isDone) moving.value = null
    },
  }
}
