import type { Language } from '../../shared/language'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { rhythmLabel } from '../../shared/series/rhythm'
import { expandCycle } from '../../shared/series/expand'
import { occurrencesOf } from '../../shared/series/series'
import { fill } from '../../shared/texts/fill'
import texts from '../../shared/texts/series.json'
import { DAY } from '../../shared/time'
import { clockLabel, dateLabel } from '../../shared/time-labels'
import type { CalendarSeries } from '../calendar/calendar-meeting'
import { zoneLabel } from './zone-label'

/** When a series takes place: how often, at what time of day in its own zone, from which date to which. */
export function seriesLine(
  { rule, exceptions }: CalendarSeries,
  { timeZone }: HWMConfDetail,
  language: Language,
): string {
  const words = texts[language]
  const { zone, timeOfDay, duration } = rule
  const held = occurrencesOf(rule, exceptions)
  // Of a series whose last meeting was cancelled the rule is left.
  const starts = (held.length > 0 ? held : expandCycle(rule).occurrences).map(({ start }) => start)
  const end = timeOfDay + duration
  const endTime = clockLabel(end % DAY)
  return fill(words.line, {
    rhythm: rhythmLabel(rule.cycleParam, language),
    time: `${clockLabel(timeOfDay)} – ${end < DAY ? endTime : fill(words.nextDay, { time: endTime })}`,
    zone: zoneLabel(starts, timeZone, language),
    first: dateLabel(starts[0] ?? 0, zone, language),
    last: dateLabel(starts.at(-1) ?? 0, zone, language),
  })
}
