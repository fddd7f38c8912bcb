/** A meeting as an iCalendar object (RFC 5545, 7986). Pure: the same meeting and language give the same bytes. */
import type { Language } from '../../shared/language'
import { HWMMediaTypeVoice } from '../../shared/sdk/enums'
import texts from '../../shared/texts/invitation.json'
import { invitationLines } from '../notify/invitation-rows'
import type { CalendarMeeting } from './calendar-meeting'
import { cleanLink, cleanText } from './clean-text'
import { ICAL } from './ical-library'
import { attendeeProperties, organizerProperty } from './ics-people'

const PRODUCT = '-//Bookconf//Bookconf//EN'

const utc = (seconds: number) => ICAL.Time.fromJSDate(new Date(seconds * 1000), true)

/** CONFERENCE must say VALUE=URI, which the library leaves out for a default type. */
function conferenceProperty(uri: string, isVideo: boolean, label: string) {
  const property = new ICAL.Property('conference')
  property.setParameter('value', 'URI')
  property.setParameter('feature', isVideo ? ['AUDIO', 'VIDEO'] : ['AUDIO'])
  property.setParameter('label', label)
  property.setValue(uri)
  return property
}

function event(meeting: CalendarMeeting, language: Language) {
  const { detail } = meeting
  const vevent = new ICAL.Component('vevent')
  vevent.addPropertyWithValue('uid', meeting.uid)
  vevent.addPropertyWithValue('dtstamp', utc(meeting.stampedAt))
  vevent.addPropertyWithValue('created', utc(meeting.createdAt))
  vevent.addPropertyWithValue('last-modified', utc(meeting.stampedAt))
  vevent.addPropertyWithValue('sequence', meeting.sequence)
  vevent.addPropertyWithValue('status', meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED')
  // UTC is unambiguous for a single event, whatever zone data a reader has.
  vevent.addPropertyWithValue('dtstart', utc(detail.startTimeStamp))
  vevent.addPropertyWithValue('dtend', utc(detail.endTimeStamp))
  vevent.addPropertyWithValue('summary', cleanText(detail.confSubject))
  const lines = invitationLines(meeting, language, 'guests')
  vevent.addPropertyWithValue('description', cleanText(lines.join('\n')))
  vevent.addProperty(organizerProperty(meeting.organizer))
  // Hardly any calendar shows CONFERENCE, so the link stands wherever one may look for it.
  const link = cleanLink(detail.guestJoinUri)
  if (link !== null) {
    vevent.addPropertyWithValue('url', link)
    vevent.addPropertyWithValue('location', link)
    const isVideo = detail.mediaType !== HWMMediaTypeVoice
    vevent.addProperty(conferenceProperty(link, isVideo, texts[language].join))
  }
  return vevent
}

function calendarText(vevent: InstanceType<typeof ICAL.Component>, method: 'PUBLISH' | null): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', PRODUCT)
  if (method !== null) calendar.addPropertyWithValue('method', method)
  calendar.addSubcomponent(vevent)
  return `${calendar.toString()}\r\n`
}

/** What the calendar folder keeps: no METHOD, everybody listed. Never the host's link or password. */
export function storedIcs(meeting: CalendarMeeting, language: Language = 'en'): string {
  const vevent = event(meeting, language)
  for (const property of attendeeProperties(meeting.detail.attendee)) vevent.addProperty(property)
  return calendarText(vevent, null)
}

/** A copy for another calendar: published by the organizer, with nobody invited through it. */
export const publishedIcs = (meeting: CalendarMeeting, language: Language = 'en'): string =>
  calendarText(event(meeting, language), 'PUBLISH')
