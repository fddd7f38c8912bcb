/** From the rule of a series to its meetings. */
import { cyclePoints, type HWMCycleParam } from '../sdk/cycle-param'
import { HWMCycleTypeDay, HWMCycleTypeWeek } from '../sdk/enums'
import { DAY, localToInstant } from '../time'
import { dateAt, dateDigits, monthDay, weekday } from './dates'
import type { SeriesRule } from './rule'

/** Most meetings of one series (D14). */
export const MAX_OCCURRENCES = 50

/** Days from the first date of a series to the last: one year, inclusive. */
export const MAX_SPAN = 366

/** A meeting as the rule has it. Times are seconds, UTC. */
export interface RuleOccurrence {
  /** The date in the meeting's zone, as eight digits. */
  readonly subConfID: string
  readonly start: number
  readonly end: number
}

export interface Expansion {
  /** Soonest first, at most {@link MAX_OCCURRENCES}. */
  readonly occurrences: RuleOccurrence[]
  /** Whether the rule asks for more. */
  readonly isCut: boolean
}

/** Dates by the points, ascending, from the week or month of `first` to a year later or more. */
function* datesFrom(cycle: HWMCycleParam, first: number): Generator<number> {
  const points = cyclePoints(cycle)
  for (let step = 0; step <= MAX_SPAN; step += cycle.interval)
    if (cycle.cycleType === HWMCycleTypeDay) yield first + step
    else if (cycle.cycleType === HWMCycleTypeWeek)
      // Weeks begin on Sunday, and the first is the one in which the first date lies.
      yield* points.map((point) => first - weekday(first) + 7 * step + point)
    else yield* new Set(points.map((point) => monthDay(first, step, point)))
}

/** The dates of the rule as day numbers, one more than a series may have where it asks for more. */
function ruleDates({ cycleParam, zone }: SeriesRule): number[] {
  const [first, last] = [dateAt(cycleParam.startDate, zone), dateAt(cycleParam.endDate, zone)]
  const dates: number[] = []
  for (const date of datesFrom(cycleParam, first)) {
    if (date > last || dates.length > MAX_OCCURRENCES) break
    if (date >= first) dates.push(date)
  }
  return dates
}

/**
 * The meetings of a series. Each keeps the time of day on the zone's wall clock, however the clocks change; a time that
 * the clocks skip is put off by as much as they skip, and of a time that comes twice the first counts.
 * @param rule with points in range (`parseCycle`)
 */
export function expandCycle(rule: SeriesRule): Expansion {
  const dates = ruleDates(rule)
  const occurrences = dates.slice(0, MAX_OCCURRENCES).map((date) => {
    const start = localToInstant(date * DAY + rule.timeOfDay, rule.zone)
    return { subConfID: dateDigits(date), start, end: start + rule.duration }
  })
  return { occurrences, isCut: dates.length > MAX_OCCURRENCES }
}
