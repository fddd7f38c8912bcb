/**
 * The calendar is large and comes in chunks of its own. Fetched while nobody waits, together with the meetings of this
 * week, it opens at once and draws them in its first frame.
 */
import { loadMeetingCalendar } from './load-meeting-calendar'

export const loadCalendarView = () => import('./CalendarView.vue')

/** Also reads this week's meetings, in the computer's zone. */
export async function preloadCalendar(): Promise<void> {
  const [{ dayAt, daysOf, periodOf, widened }, { useCalendar }] = await Promise.all([
    import('../components/calendar/calendar-period'),
    import('../stores/calendar'),
    loadCalendarView(),
    loadMeetingCalendar(),
  ])
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const week = daysOf('week', dayAt(Date.now() / 1000, zone), document.documentElement.lang)
  const period = periodOf(week, zone)
  await useCalendar().show(period, widened(period))
}
