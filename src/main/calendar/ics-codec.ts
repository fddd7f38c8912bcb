/** A meeting as an iCalendar object (RFC 5545, 7986). Pure: the same meeting and language give the same bytes. */
import type { Language } from '../../shared/language'
import type { CalendarMeeting } from './calendar-meeting'
import { ICAL } from './ical-library'
import { eventComponent } from './ics-event'
import { attendeeProperties } from './ics-people'
import { seriesParts } from './ics-series'
import { utcProperty } from './ics-time'
import { zoneComponent } from './ics-zone'

const PRODUCT = '-//Bookconf//Bookconf//EN'

type Component = InstanceType<typeof ICAL.Component>

/** The events of a meeting: one, or those of its series with the zone in which they are told. */
function components(
  meeting: CalendarMeeting,
  language: Language,
): { zones: Component[]; events: Component[] } {
  if (meeting.series) {
    const { zone, from, to, parts } = seriesParts(meeting, meeting.series)
    const events = parts.map(({ part, times }) => eventComponent(part, language, times))
    return { zones: [zoneComponent(zone, from, to)], events }
  }
  // UTC is unambiguous for a single event, whatever zone data a reader has.
  const { startTimeStamp, endTimeStamp } = meeting.detail
  const times = [utcProperty('dtstart', startTimeStamp), utcProperty('dtend', endTimeStamp)]
  return { zones: [], events: [eventComponent(meeting, language, times)] }
}

function calendarText(parts: readonly Component[], method: 'PUBLISH' | null): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', PRODUCT)
  if (method !== null) calendar.addPropertyWithValue('method', method)
  for (const part of parts) calendar.addSubcomponent(part)
  return `${calendar.toString()}\r\n`
}

/** What the calendar folder keeps: no METHOD, everybody listed. Never the host's link or password. */
export function storedIcs(meeting: CalendarMeeting, language: Language = 'en'): string {
  const { zones, events } = components(meeting, language)
  for (const event of events)
    for (const property of attendeeProperties(meeting.detail.attendee)) event.addProperty(property)
  return calendarText([...zones, ...events], null)
}

/** A copy for another calendar: published by the organizer, with nobody invited through it. */
export function publishedIcs(meeting: CalendarMeeting, language: Language = 'en'): string {
  const { zones, events } = components(meeting, language)
  return calendarText([...zones, ...events], 'PUBLISH')
}
