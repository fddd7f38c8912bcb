/** The name of what a calendar view shows, in the window's language. */
import type { CalendarDate } from '@internationalized/date'
import type { CalendarViewName, Days } from './calendar-period'

export function periodTitle(
  view: CalendarViewName,
  day: CalendarDate,
  { first, end }: Days,
  locale: string,
): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const at = (date: CalendarDate) => date.toDate('UTC')
  if (view === 'month') return format({ month: 'long', year: 'numeric' }).format(at(day))
  const full = { day: 'numeric', month: 'long', year: 'numeric' } as const
  if (view === 'day') return format({ weekday: 'long', ...full }).format(at(day))
  return format(full).formatRange(at(first), at(end.subtract({ days: 1 })))
}
