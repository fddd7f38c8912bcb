/** From one entry to the next by arrow keys: up and down by time, left and right by day. */
import type { Occurrence } from '../../../shared/app/meetings'
import { dayAt } from './calendar-period'
import { keyOf } from './entry'

/** @param list soonest first */
export function neighbourOf(
  list: readonly Occurrence[],
  key: string,
  pressed: string,
  zone: string,
): Occurrence | undefined {
  const at = list.findIndex((one) => keyOf(one) === key)
  const own = list[at]
  if (!own) return undefined
  const day = (one: Occurrence) => dayAt(one.startTimeStamp, zone)
  switch (pressed) {
    case 'ArrowDown':
      return list[at + 1]
    case 'ArrowUp':
      return list[at - 1]
    case 'ArrowRight':
      return list.find((one) => day(one).compare(day(own)) > 0)
    case 'ArrowLeft': {
      const before = list.filter((one) => day(one).compare(day(own)) < 0)
      const last = before.at(-1)
      return last && before.find((one) => day(one).compare(day(last)) === 0)
    }
    case 'Home':
      return list[0]
    case 'End':
      return list.at(-1)
    default:
      return undefined
  }
}
