/** The rules of a series that need its zone. */
import type { Fault } from '../sdk/ns-error'
import { dateAt } from './dates'
import { expandCycle, MAX_SPAN } from './expand'
import type { SeriesRule } from './rule'

/**
 * Faults of the dates of a series, by the path of its cycleParam.
 * @param rule with a cycleParam that parsed (`parseCycle`)
 */
export function seriesFaults(rule: SeriesRule, name = 'cycleParam'): Fault[] {
  const { cycleParam, zone } = rule
  const field = `${name}.endDate`
  const span = dateAt(cycleParam.endDate, zone) - dateAt(cycleParam.startDate, zone)
  if (span > MAX_SPAN) return [{ field, code: 111071014 }]
  // An end before the start, or too soon for any of the points.
  return expandCycle(rule).occurrences.length === 0 ? [{ field, code: 40002 }] : []
}
