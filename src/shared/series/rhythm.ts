/** How often a series meets: as data, and in words. */
import type { Language } from '../language'
import { cyclePoints, type HWMCycleParam } from '../sdk/cycle-param'
import { HWMCycleTypeDay, HWMCycleTypeWeek } from '../sdk/enums'
import { fill } from '../texts/fill'
import texts from '../texts/series.json'
import { LOCALES } from '../time-labels'
import { DAY } from '../time'

export interface Rhythm {
  readonly kind: 'days' | 'weeks' | 'months'
  /** Every how many of them. */
  readonly interval: number
  /** Weekdays (0 = Sunday) or days of the month, ascending; empty for days. */
  readonly points: readonly number[]
}

export function rhythmOf(cycle: HWMCycleParam): Rhythm {
  const { cycleType, interval } = cycle
  const weeksOrMonths = cycleType === HWMCycleTypeWeek ? 'weeks' : 'months'
  const kind = cycleType === HWMCycleTypeDay ? 'days' : weeksOrMonths
  return { kind, interval, points: cyclePoints(cycle) }
}

/** 1970-01-04 was a Sunday. */
const SUNDAY = 3 * DAY

const weekdayName = (point: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    weekday: language === 'zh' ? 'short' : 'long',
  }).format((SUNDAY + point * DAY) * 1000)

/** Months that lack a day give its meeting to their last one. */
function monthDayName(point: number, language: Language): string {
  const words = texts[language]
  if (point === 31) return words.lastDay
  const form = new Intl.PluralRules(LOCALES[language], { type: 'ordinal' }).select(point)
  const day = fill(words.monthDay[form as keyof typeof words.monthDay], { day: point })
  return point > 28 ? fill(words.lateDay, { day }) : day
}

/** "Every 2 weeks on Monday and Friday". */
export function rhythmLabel(cycle: HWMCycleParam, language: Language): string {
  const { kind, interval, points } = rhythmOf(cycle)
  const nameOf = kind === 'weeks' ? weekdayName : monthDayName
  const names = points.map((point) => nameOf(point, language))
  const list = new Intl.ListFormat(LOCALES[language]).format(names)
  return fill(texts[language][kind][interval === 1 ? 'one' : 'other'], { interval, points: list })
}
