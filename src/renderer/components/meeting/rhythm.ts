/** How a series repeats, in words. */
import { cyclePoints, type HWMCycleParam } from '../../../shared/sdk/cycle-param'
import { HWMCycleTypeDay, HWMCycleTypeMonth, HWMCycleTypeWeek } from '../../../shared/sdk/enumerators'

/** The texts under `meeting.rhythm`, for each kind of series. */
export const RHYTHMS = {
  [HWMCycleTypeDay]: 'daily',
  [HWMCycleTypeWeek]: 'weekly',
  [HWMCycleTypeMonth]: 'monthly',
} as const

const WEEK = 7
const DAY_MS = 86_400_000
/** A Sunday. */
const SUNDAY = Date.UTC(2023, 0, 1)

const weekday = (day: number, localeTag: string) =>
  new Intl.DateTimeFormat(localeTag, { weekday: 'long', timeZone: 'UTC' }).format(SUNDAY + day * DAY_MS)

/** The weekdays, from Monday on, or the days of the month as a list: `Monday and Friday`; empty for days. */
export function rhythmPoints(cycle: HWMCycleParam, localeTag: string): string {
  const points = cyclePoints(cycle)
  const names =
    cycle.cycleType === HWMCycleTypeWeek
      ? points
          .map((day) => (day + WEEK - 1) % WEEK)
          .sort((a, b) => a - b)
          .map((fromMonday) => weekday(fromMonday + 1, localeTag))
      : points.map(String)
  return new Intl.ListFormat(localeTag, { type: 'conjunction' }).format(names)
}
