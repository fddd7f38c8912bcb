/** The class names that the calendar component puts on its parts; meeting-calendar.css styles them. */
import type { CalendarOptions } from '@fullcalendar/vue3'

const dayClass = (info: { isToday: boolean; isOther?: boolean }) =>
  `mc-day${info.isToday ? ' mc-day--today' : ''}${info.isOther ? ' mc-day--other' : ''}`

/** Which of its states an entry shows: more than its colour tells them apart. */
const entryClass: CalendarOptions['eventClass'] = (info) =>
  [
    'mc-entry',
    `mc-entry--${String(info.event.extendedProps.state)}`,
    ...(info.event.extendedProps.isMoving === true ? ['mc-entry--moving'] : []),
    ...(info.isMirror ? ['mc-entry--mirror'] : []),
    ...(info.isShort ? ['mc-entry--short'] : []),
  ].join(' ')

export const calendarTheme: CalendarOptions = {
  className: 'mc',
  viewClass: 'mc-view',
  tableHeaderClass: 'mc-header',
  dayHeaderRowClass: 'mc-row',
  dayRowClass: 'mc-row',
  dayHeaderAlign: 'center',
  dayHeaderClass: (info) => `mc-day-header${info.isToday ? ' mc-day-header--today' : ''}`,
  dayHeaderInnerClass: 'mc-day-header__inner',
  dayHeaderDividerClass: 'mc-divider',
  dayCellClass: dayClass,
  dayCellTopClass: 'mc-day__top',
  dayCellTopInnerClass: 'mc-day__number',
  dayLaneClass: dayClass,
  dayLaneInnerClass: 'mc-lane',
  slotLaneClass: (info) => `mc-slot${info.isMinor ? ' mc-slot--minor' : ''}`,
  slotHeaderClass: 'mc-slot-header',
  slotHeaderInnerClass: 'mc-slot-header__inner',
  slotHeaderDividerClass: 'mc-axis-divider',
  weekNumberHeaderClass: 'mc-corner',
  weekNumberHeaderInnerClass: 'mc-corner__inner',
  fillerClass: 'mc-filler',
  nowIndicatorLineClass: 'mc-now',
  nowIndicatorDotClass: 'mc-now__dot',
  highlightClass: 'mc-highlight',
  eventClass: entryClass,
  eventInnerClass: 'mc-entry__inner',
  rowEventClass: 'mc-entry--row',
  columnEventAfterClass: (info) => (info.isEndResizable ? 'mc-resizer' : ''),
  backgroundEventClass: 'mc-cursor',
  backgroundEventInnerClass: 'mc-cursor__inner',
  moreLinkClass: 'mc-more',
  navLinkClass: 'mc-nav-link',
  listDayClass: 'mc-list-day',
  listDayHeaderClass: (info) => `mc-list-header${info.isToday ? ' mc-list-header--today' : ''}`,
  listDayHeaderInnerClass: 'mc-list-header__inner',
  listDayBodyClass: 'mc-list-body',
  noEventsClass: 'mc-none',
}
