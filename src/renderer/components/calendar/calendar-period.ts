/** Which days a calendar view shows around a day, and the instants between which they lie. */
import {
  endOfMonth,
  endOfWeek,
  startOfMonth,
  startOfWeek,
  toCalendarDate,
  fromDate,
  type CalendarDate,
} from '@internationalized/date'

export const CALENDAR_VIEWS = ['week', 'day', 'month', 'agenda'] as const
export type CalendarViewName = (typeof CALENDAR_VIEWS)[number]

/** Days of the agenda. */
export const AGENDA_DAYS = 14

/** Half-open. */
export interface Days {
  readonly first: CalendarDate
  readonly end: CalendarDate
}
/** Half-open, in seconds. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** @param locale decides the first day of the week */
export function daysOf(view: CalendarViewName, day: CalendarDate, locale: string): Days {
  switch (view) {
    case 'day':
      return { first: day, end: day.add({ days: 1 }) }
    case 'agenda':
      return { first: day, end: day.add({ days: AGENDA_DAYS }) }
    case 'week':
      return { first: startOfWeek(day, locale), end: endOfWeek(day, locale).add({ days: 1 }) }
    case 'month':
      // Whole weeks: the days of the neighbouring months are shown too.
      return {
        first: startOfWeek(startOfMonth(day), locale),
        end: endOfWeek(endOfMonth(day), locale).add({ days: 1 }),
      }
  }
}

/** The day around which the view shows the period before (-1) or after (1). */
export function pagedDay(view: CalendarViewName, day: CalendarDate, by: -1 | 1): CalendarDate {
  switch (view) {
    case 'day':
      return day.add({ days: by })
    case 'agenda':
      return day.add({ days: by * AGENDA_DAYS })
    case 'week':
      return day.add({ weeks: by })
    case 'month':
      return startOfMonth(day).add({ months: by })
  }
}

const secondsAt = (day: CalendarDate, zone: string) => day.toDate(zone).getTime() / 1000

export const periodOf = ({ first, end }: Days, zone: string): Period => ({
  from: secondsAt(first, zone),
  to: secondsAt(end, zone),
})

/** The shown period with one of the same length before and one after it: paging finds its meetings loaded. */
export function widened({ from, to }: Period): Period {
  const length = to - from
  return { from: Math.max(0, from - length), to: to + length }
}

/** What touches the half-open period. */
export const overlapping = <T extends { startTimeStamp: number; endTimeStamp: number }>(
  list: readonly T[],
  { from, to }: Period,
): T[] => list.filter(({ startTimeStamp, endTimeStamp }) => startTimeStamp < to && endTimeStamp > from)

/** The day that a clock in the zone shows at the instant (seconds). */
export const dayAt = (instant: number, zone: string): CalendarDate =>
  toCalendarDate(fromDate(new Date(instant * 1000), zone))
