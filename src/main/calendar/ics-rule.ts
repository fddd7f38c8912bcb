/** RRULE, where it says exactly what the rule of a series says. */
import { cyclePoints, type HWMCycleParam } from '../../shared/sdk/cycle-param'
import { HWMCycleTypeDay, HWMCycleTypeWeek } from '../../shared/sdk/enums'

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Every month has these days. */
const ALWAYS_THERE = 28

/**
 * Days of the month, of which one that is missing becomes the last; null where no RRULE says it. RRULE leaves missing
 * days out, but it can name the last day, and choose the last of several.
 */
function monthDays(points: readonly number[]): string | null {
  const sure = points.filter((day) => day <= ALWAYS_THERE)
  const [late, ...others] = points.filter((day) => day > ALWAYS_THERE)
  if (late === undefined) return `BYMONTHDAY=${sure.join(',')}`
  if (others.length > 0) return null
  if (late === 31) return `BYMONTHDAY=${[...sure, -1].join(',')}`
  const upTo = Array.from({ length: late - ALWAYS_THERE + 1 }, (_, more) => ALWAYS_THERE + more)
  return sure.length > 0 ? null : `BYMONTHDAY=${upTo.join(',')};BYSETPOS=-1`
}

function pattern(cycle: HWMCycleParam): string | null {
  if (cycle.cycleType === HWMCycleTypeDay) return 'FREQ=DAILY'
  const points = cyclePoints(cycle)
  if (cycle.cycleType === HWMCycleTypeWeek)
    return `FREQ=WEEKLY;WKST=SU;BYDAY=${points.map((day) => WEEKDAYS[day]).join(',')}`
  const days = monthDays(points)
  return days === null ? null : `FREQ=MONTHLY;${days}`
}

/** The rule for so many meetings from the first one on, or null where only a list of dates says it. */
export function recurrenceRule(cycle: HWMCycleParam, count: number): string | null {
  const days = pattern(cycle)
  return days === null ? null : `${days};INTERVAL=${String(cycle.interval)};COUNT=${String(count)}`
}
