/** The free slot that the keyboard points at: a button under the entries, moved by arrows, taken by Enter. */
import { computed, shallowRef, watchEffect, type Ref } from 'vue'
import type { CalendarViewName, Period } from '../components/calendar/calendar-period'
import { dayAt } from '../components/calendar/calendar-period'
import { firstSlot, movedByKey, type Slot } from '../components/calendar/keyboard-move'
import { clockAt } from '../components/calendar/time-axis'
import { slotText } from './use-keyboard-move'

interface Deps {
  readonly rules: () => { readonly zone: string; readonly byWeeks: boolean }
  readonly words: () => {
    readonly locale: string
    readonly zone: string
    readonly t: (key: string, values?: Record<string, string>) => string
  }
  readonly say: (text: string) => void
  readonly period: Readonly<Ref<Period>>
  /** Seconds. */
  readonly now: () => number
  readonly follow: (instant: number) => void
}

export function useSlotCursor(deps: Deps) {
  const chosen = shallowRef<Slot | null>(null)
  const slot = computed(() => {
    const { from, to } = deps.period.value
    const own = chosen.value
    return own && own.start >= from && own.start < to ? own : firstSlot(deps.now(), { from, to })
  })
  const node = document.createElement('button')
  node.type = 'button'
  node.className = 'slot-cursor'
  watchEffect(() => {
    const words = deps.words()
    node.ariaLabel = words.t('calendar.slot', { when: slotText(slot.value, words) })
    node.textContent = `+ ${clockAt(slot.value.start, words.zone, words.locale)}`
  })

  /** The meeting to be made where Enter took the slot; null for every other key. */
  function pressed(event: KeyboardEvent): { start: number; duration: number } | null {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return { start: slot.value.start, duration: (slot.value.end - slot.value.start) / 60 }
    }
    const moved = movedByKey(slot.value, event, deps.rules())
    if (!moved) return null
    event.preventDefault()
    chosen.value = moved
    deps.follow(moved.start)
    deps.say(slotText(moved, deps.words()))
    return null
  }
  return {
    node,
    pressed,
    /** The slot's time of day on the day of the instant; what the month needs to make a meeting. */
    timeOn: (instant: number) => {
      const from = instant
      return firstSlot(deps.now(), { from, to: from + 86_400 }).start
    },
    /** As the calendar component draws it; the agenda has no free slots. */
    events: (view: CalendarViewName) => {
      if (view === 'agenda') return []
      const { start, end } = slot.value
      const day = dayAt(start, deps.rules().zone)
      const whole = { start: day.toString(), end: day.add({ days: 1 }).toString(), allDay: true }
      const part = { start: start * 1000, end: end * 1000 }
      return [{ id: 'slot', display: 'background', ...(view === 'month' ? whole : part) }]
    },
  }
}
