/** Which entry Tab reaches, the arrows between entries, and where the focus stays while entries are drawn anew. */
import { computed, nextTick, shallowRef, watch } from 'vue'
import type { Occurrence } from '../../shared/app/meetings'
import { keyOf } from '../components/calendar/entry'
import { KEY_ATTRIBUTE } from '../components/calendar/entry-nodes'
import { neighbourOf } from '../components/calendar/neighbours'
import type { useKeyboardMove } from './use-keyboard-move'
import type { useSlotCursor } from './use-slot-cursor'

interface Deps {
  /** Soonest first. */
  readonly shown: () => readonly Occurrence[]
  readonly zone: () => string
  readonly nodes: { setCurrent: (key: string) => void; focus: (key: string) => void }
  readonly mover: Pick<ReturnType<typeof useKeyboardMove>, 'pressed'>
  readonly cursor: Pick<ReturnType<typeof useSlotCursor>, 'node' | 'pressed'>
  readonly create: (slot: { start: number; duration: number }) => void
}

/** The calendar component takes out what it draws anew: the focus is back in it before the next key. */
function holdFocus({ currentTarget }: KeyboardEvent, focus: () => void): void {
  const drawing = new MutationObserver(focus)
  drawing.observe(currentTarget as Node, { childList: true, subtree: true })
  void nextTick(() =>
    requestAnimationFrame(() => {
      drawing.disconnect()
      focus()
    }),
  )
}

export function useEntryFocus({ shown, zone, nodes, mover, cursor, create }: Deps) {
  const chosen = shallowRef('')
  const current = computed(() => {
    const keys = shown().map(keyOf)
    return keys.includes(chosen.value) ? chosen.value : (keys[0] ?? '')
  })
  watch(
    current,
    (key) => {
      nodes.setCurrent(key)
    },
    { immediate: true },
  )
  const keyAt = (target: EventTarget | null) =>
    (target as HTMLElement).closest(`[${KEY_ATTRIBUTE}]`)?.getAttribute(KEY_ATTRIBUTE) ?? null

  function pressedOnSlot(event: KeyboardEvent): void {
    const slot = cursor.pressed(event)
    if (slot) create(slot)
    else if (event.defaultPrevented)
      holdFocus(event, () => {
        cursor.node.focus()
      })
  }
  function pressed(event: KeyboardEvent): void {
    if (event.target === cursor.node) {
      pressedOnSlot(event)
      return
    }
    const key = keyAt(event.target)
    const occurrence = shown().find((one) => keyOf(one) === key)
    if (key === null || !occurrence) return
    if (mover.pressed(event, occurrence)) {
      holdFocus(event, () => {
        nodes.focus(key)
      })
      return
    }
    const next = neighbourOf(shown(), key, event.key, zone())
    if (!next) return
    event.preventDefault()
    chosen.value = keyOf(next)
    nodes.focus(chosen.value)
  }
  function focused(event: FocusEvent): void {
    const key = keyAt(event.target)
    if (key !== null) chosen.value = key
  }
  return { pressed, focused }
}
