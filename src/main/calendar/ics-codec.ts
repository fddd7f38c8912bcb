/** A meeting as an iCalendar object (RFC 5545, 7986). Pure: the same meeting gives the same bytes. */
import { invitationLines } from '../notify/invitation-lines'
import type { CalendarMeeting } from './calendar-meeting'
import { cleanText, cleanUri, ICAL } from './ical-library'
import { attendeeProperty, organizerProperty } from './ics-people'

const PRODUCT = '-//Bookconf//Bookconf//EN'

const utc = (seconds: number) => ICAL.Time.fromJSDate(new Date(seconds * 1000), true)

/** CONFERENCE must say VALUE=URI, which the library leaves out for a default type. */
function conferenceProperty(uri: string, isVideo: boolean) {
  const property = new ICAL.Property('conference')
  property.setParameter('value', 'URI')
  property.setParameter('feature', isVideo ? ['AUDIO', 'VIDEO'] : ['AUDIO'])
  property.setParameter('label', 'Join')
  property.setValue(uri)
  return property
}

function event(meeting: CalendarMeeting) {
  const { detail } = meeting
  const vevent = new ICAL.Component('vevent')
  vevent.updatePropertyWithValue('uid', meeting.uid)
  vevent.updatePropertyWithValue('dtstamp', utc(meeting.stampedAt))
  vevent.updatePropertyWithValue('created', utc(meeting.createdAt))
  vevent.updatePropertyWithValue('last-modified', utc(meeting.stampedAt))
  vevent.updatePropertyWithValue('sequence', meeting.sequence)
  vevent.updatePropertyWithValue('status', 'CONFIRMED')
  // UTC is unambiguous for a single event, whatever zone data a reader has.
  vevent.updatePropertyWithValue('dtstart', utc(detail.startTimeStamp))
  vevent.updatePropertyWithValue('dtend', utc(detail.endTimeStamp))
  vevent.updatePropertyWithValue('summary', cleanText(detail.confSubject))
  vevent.updatePropertyWithValue(
    'description',
    cleanText(invitationLines(meeting, 'en', 'guests').join('\n')),
  )
  vevent.addProperty(organizerProperty(meeting.organizer))
  const link = cleanUri(detail.guestJoinUri)
  if (link !== null) {
    vevent.updatePropertyWithValue('url', link)
    vevent.updatePropertyWithValue('location', link)
    vevent.addProperty(conferenceProperty(link, detail.mediaType !== 1))
  }
  return vevent
}

function calendarText(vevent: InstanceType<typeof ICAL.Component>, method: 'PUBLISH' | null): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('prodid', PRODUCT)
  calendar.updatePropertyWithValue('version', '2.0')
  if (method !== null) calendar.updatePropertyWithValue('method', method)
  calendar.addSubcomponent(vevent)
  return `${calendar.toString()}\r\n`
}

/** What the calendar folder keeps: no METHOD, everybody listed. Never the host's link or password. */
export function storedIcs(meeting: CalendarMeeting): string {
  const vevent = event(meeting)
  for (const attendee of meeting.detail.attendee) vevent.addProperty(attendeeProperty(attendee))
  return calendarText(vevent, null)
}

/** A copy for another calendar: published by the organizer, with nobody invited through it. */
export const publishedIcs = (meeting: CalendarMeeting): string => calendarText(event(meeting), 'PUBLISH')
