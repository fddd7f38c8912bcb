/** When the clocks of a zone change, found in the same offsets with which instants are computed. */
import { DAY, offsetAt } from '../../shared/time'

/** From `at` (seconds) on, the zone's clock is `offset` seconds ahead of UTC instead of `before`. */
export interface ZoneChange {
  readonly at: number
  readonly before: number
  readonly offset: number
}

/** No zone changes its clocks and changes them back within so many seconds. */
const STEP = 7 * DAY
const MINUTE = 60

/** The minute at which the offset that holds at `from` ends; it does before `to`. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone)
  let [low, high] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * MINUTE, zone) === before) low = middle
    else high = middle
  }
  return high * MINUTE
}

/** The changes after `from` and not after `to` (seconds), in their order. */
export function zoneChanges(zone: string, from: number, to: number): ZoneChange[] {
  const changes: ZoneChange[] = []
  let before = offsetAt(from, zone)
  for (let start = from; start < to; start += STEP) {
    const end = Math.min(start + STEP, to)
    const offset = offsetAt(end, zone)
    if (offset !== before) changes.push({ at: changeBetween(start, end, zone), before, offset })
    before = offset
  }
  return changes
}
