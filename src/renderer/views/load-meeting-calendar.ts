/** The calendar component is large and comes in a chunk of its own; asked for ahead of time, it opens at once. */
export const loadMeetingCalendar = () => import('../components/calendar/MeetingCalendar.vue')
