/** For whom a series moves: clocks elsewhere change on other days. */
import { DAY, instantToLocal } from '../time'
import type { SeriesOccurrence } from './series'

export interface ShiftedOccurrence {
  readonly subConfID: string
  /** Seconds, UTC. */
  readonly start: number
  /** Seconds after midnight on that zone's wall clock. */
  readonly timeOfDay: number
  /** The same for the first meeting of the series. */
  readonly usualTimeOfDay: number
}

/**
 * The meetings that begin at another time of day than the first, as the clocks of `zone` (IANA) show it. Those with times
 * of their own are left out: they were moved on purpose.
 * @param occurrences soonest first (`occurrencesOf`)
 */
export function shiftedOccurrences(
  occurrences: readonly SeriesOccurrence[],
  zone: string,
): ShiftedOccurrence[] {
  const timeOf = (start: number) => instantToLocal(start, zone) % DAY
  const ruled = occurrences.filter(({ start, originalStart }) => start === originalStart)
  const usualTimeOfDay = timeOf(ruled[0]?.start ?? 0)
  return ruled
    .map(({ subConfID, start }) => ({ subConfID, start, timeOfDay: timeOf(start), usualTimeOfDay }))
    .filter(({ timeOfDay }) => timeOfDay !== usualTimeOfDay)
}
