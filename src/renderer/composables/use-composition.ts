/**
 * Whether a key belongs to an input method. Enter that takes a candidate must never add somebody: browsers say so by
 * `isComposing`, some input methods only by the key code 229, and some send the key just after the composition ended.
 */
const PROCESS = 229
/** Milliseconds in which a key still belongs to the composition that has just ended. Nobody types that fast. */
const AFTER_MS = 40

type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'key' | 'timeStamp'>

export function useComposition() {
  let isOn = false
  let endedAt = Number.NEGATIVE_INFINITY

  return {
    started: (): void => {
      isOn = true
    },
    ended: ({ timeStamp }: Pick<Event, 'timeStamp'>): void => {
      isOn = false
      endedAt = timeStamp
    },
    /** True where the input method takes the key. */
    takes: (event: Key): boolean =>
      isOn ||
      event.isComposing ||
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- some input methods say it by nothing else
      event.keyCode === PROCESS ||
      event.key === 'Process' ||
      (event.key === 'Enter' && event.timeStamp - endedAt < AFTER_MS),
  }
}
