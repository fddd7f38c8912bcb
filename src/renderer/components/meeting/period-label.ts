/** Periods in words, in a zone. Times are seconds. */
import type { Language } from '../../../shared/language'
import { LOCALES } from '../../../shared/time-labels'
import type { Time } from './meeting-state'

/** `Mon, 30 Nov 2026, 09:00–10:00`; both dates where it ends on another day. */
export function periodLabel(
  { startTimeStamp, endTimeStamp }: Time,
  zone: string,
  language: Language,
): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    ...{ timeZone: zone, hourCycle: 'h23' },
    ...{ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).formatRange(startTimeStamp * 1000, endTimeStamp * 1000)
}
