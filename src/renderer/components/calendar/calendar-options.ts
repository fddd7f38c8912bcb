/** What stays the same however the calendar is used: parts, formats, gestures. */
import type { CalendarOptions } from '@fullcalendar/vue3'
import dayGrid from '@fullcalendar/vue3/daygrid'
import interaction from '@fullcalendar/vue3/interaction'
import list from '@fullcalendar/vue3/list'
import timeGrid from '@fullcalendar/vue3/timegrid'
import british from '@fullcalendar/vue3/locales/en-gb'
import chinese from '@fullcalendar/vue3/locales/zh-cn'
import { AGENDA_DAYS, type CalendarViewName } from './calendar-period'
import { calendarTheme } from './calendar-theme'

export const VIEW_TYPES = {
  week: 'timeGridWeek',
  day: 'timeGridDay',
  month: 'dayGridMonth',
  agenda: 'agenda',
} as const satisfies Record<CalendarViewName, string>

/** Side by side up to this many; the week then says how many more there are. */
const MOST_SIDE_BY_SIDE = 4

export const baseOptions: CalendarOptions = {
  ...calendarTheme,
  plugins: [timeGrid, dayGrid, list, interaction],
  locales: [british, chinese],
  headerToolbar: false,
  height: '100%',
  views: {
    timeGridWeek: { eventMaxStack: MOST_SIDE_BY_SIDE, navLinks: true, weekNumbers: true },
    timeGridDay: { weekNumbers: true },
    agenda: { type: 'list', duration: { days: AGENDA_DAYS } },
  },
  allDaySlot: false,
  expandRows: true,
  slotDuration: '00:30',
  slotHeaderInterval: '01:00',
  slotMinHeight: 24,
  snapDuration: '00:15',
  eventMinHeight: 22,
  eventShortHeight: 40,
  slotEventOverlap: false,
  scrollTimeReset: false,
  nowIndicator: true,
  fixedWeekCount: false,
  dayMaxEvents: true,
  eventDisplay: 'block',
  // The buttons inside take the keys; a box that takes them too would be a button in a button.
  eventInteractive: false,
  editable: true,
  selectable: true,
  selectMirror: false,
}
