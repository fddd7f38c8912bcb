/** The labels of the time axis: one column for the view's zone, one for a second zone. */
import { instantToWall } from '../../../shared/time'
import { CalendarDateTime, toZoned, type CalendarDate } from '@internationalized/date'

/** `09:00` in the second zone where the first one's clock shows `minutes` after midnight on the day. */
export function secondClock(
  day: CalendarDate,
  minutes: number,
  zones: { readonly zone: string; readonly secondZone: string },
  locale: string,
): string {
  const wall = new CalendarDateTime(day.year, day.month, day.day, Math.floor(minutes / 60), minutes % 60)
  return clockFormat(locale, zones.secondZone).format(toZoned(wall, zones.zone).toDate())
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A 24-hour clock; each is made once. */
function clockFormat(locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  formats.set(key, format)
  return format
}

/** `09:00`, in the zone, of an instant in seconds. */
export const clockAt = (instant: number, zone: string, locale: string): string =>
  clockFormat(locale, zone).format(instant * 1000)

/** `Monday 30 November`, in the zone, of an instant in seconds. */
export const dayNameAt = (instant: number, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
  }).format(instant * 1000)

/** The short name of a zone on a day, such as `GMT+1`. */
export function zoneLabel(day: CalendarDate, zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(day.toDate(zone))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** What a clock in the zone shows at the instant (seconds), in minutes after midnight. */
export function minutesAt(instant: number, zone: string): number {
  const { hour, minute } = instantToWall(instant, zone)
  return hour * 60 + minute
}

/** `Mon, 30 Nov 2026`, in the zone, of an instant in seconds. */
export const dateNameAt = (instant: number, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  }).format(instant * 1000)
