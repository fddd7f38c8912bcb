/** Times in words. The zone's offset on that date always stands beside them. */
import type { Language } from './language'
import { offsetAt } from './time'

/** Locales of the two languages: both write 24-hour times and begin the week on Monday. */
export const LOCALES = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Date and time of an instant (seconds) in a zone, 24-hour. */
export function wallClockLabel(instant: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    hourCycle: 'h23',
    ...{
      weekday: 'short',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    },
  }).format(instant * 1000)
}

/** The date of an instant (seconds) in a zone. */
export const dateLabel = (instant: number, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
  }).format(instant * 1000)

/** `09:05`, of seconds after midnight. */
export const clockLabel = (timeOfDay: number): string =>
  new Date(timeOfDay * 1000).toISOString().slice(11, 16)

/** `UTC+08:00`, at the instant (seconds). */
export function offsetLabel(instant: number, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / 60)
  const digits = (value: number) => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`
}
