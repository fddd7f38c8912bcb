/** Dates as day numbers: whole days since 1970-01-01, with no zone and no clock. */
import { DAY, instantToLocal, localToInstant } from '../time'

const civil = (day: number): Date => new Date(day * DAY * 1000)

/** The day number of a date. Days beyond the end of the month run on into the next. `month` is 1 to 12. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 1000 / DAY

/** 0 = Sunday. */
export const weekday = (day: number): number => civil(day).getUTCDay()

/** A day of the month that lies `months` after the month of `from`; a day which that month does not have is its last. */
export function monthDay(from: number, months: number, day: number): number {
  const year = civil(from).getUTCFullYear()
  const month = civil(from).getUTCMonth() + 1 + months
  return Math.min(dayNumber(year, month, day), dayNumber(year, month + 1, 0))
}

/** The date of an instant (seconds) in a zone. */
export const dateAt = (instant: number, zone: string): number =>
  Math.floor(instantToLocal(instant, zone) / DAY)

/** The instant (seconds) at which a date begins in a zone. */
export const dateStart = (day: number, zone: string): number => localToInstant(day * DAY, zone)

/** `20261005`. */
export const dateDigits = (day: number): string => civil(day).toISOString().slice(0, 10).replaceAll('-', '')
