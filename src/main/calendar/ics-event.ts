/** VEVENT: what a meeting is, whenever it takes place. */
import type { Language } from '../../shared/language'
import { HWMMediaTypeVoice } from '../../shared/sdk/enums'
import texts from '../../shared/texts/invitation.json'
import { invitationLines } from '../notify/invitation-rows'
import type { CalendarMeeting } from './calendar-meeting'
import { cleanLink, cleanText } from './clean-text'
import { ICAL } from './ical-library'
import { organizerProperty } from './ics-people'
import { utcTime, type Property } from './ics-time'

/** CONFERENCE must say VALUE=URI, which the library leaves out for a default type. */
function conferenceProperty(uri: string, isVideo: boolean, label: string) {
  const property = new ICAL.Property('conference')
  property.setParameter('value', 'URI')
  property.setParameter('feature', isVideo ? ['AUDIO', 'VIDEO'] : ['AUDIO'])
  property.setParameter('label', label)
  property.setValue(uri)
  return property
}

/** @param times DTSTART and whatever else says when it takes place */
export function eventComponent(meeting: CalendarMeeting, language: Language, times: readonly Property[]) {
  const { detail } = meeting
  const vevent = new ICAL.Component('vevent')
  vevent.addPropertyWithValue('uid', meeting.uid)
  vevent.addPropertyWithValue('dtstamp', utcTime(meeting.stampedAt))
  vevent.addPropertyWithValue('created', utcTime(meeting.createdAt))
  vevent.addPropertyWithValue('last-modified', utcTime(meeting.stampedAt))
  vevent.addPropertyWithValue('sequence', meeting.sequence)
  vevent.addPropertyWithValue('status', meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED')
  for (const property of times) vevent.addProperty(property)
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
