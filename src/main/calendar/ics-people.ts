/** ORGANIZER and ATTENDEE properties. */
import type { HWMConfAttendee } from '../../shared/sdk/conf-detail'
import { ConfRoleTypeChairman } from '../../shared/sdk/enums'
import type { CalendarMeeting } from './calendar-meeting'
import { oneLine } from './clean-text'
import { ICAL } from './ical-library'
import { attendeeUri, mailUri, personUri } from './ics-address'

/**
 * Common readers take a double quote in a name for the end of the parameter, however it is written, and a backslash for
 * the beginning of an escape, which parameters do not have.
 */
const commonName = (text: string): string => oneLine(text).replaceAll('"', "'").replaceAll('\\', '/')

function person(name: 'organizer' | 'attendee', uri: string, cn: string) {
  const property = new ICAL.Property(name)
  property.setValue(uri)
  if (cn !== '') property.setParameter('cn', cn)
  return property
}

export const organizerProperty = ({ name, email }: CalendarMeeting['organizer']) =>
  person('organizer', email.trim() === '' ? 'invalid:nomail' : mailUri(email), commonName(name))

/** Somebody without a name is called by what they were invited with. */
const shownName = ({ name, email, number, sms, accountId, thirdUserId }: HWMConfAttendee): string =>
  [name, email, number, sms, accountId, thirdUserId].map(commonName).find((text) => text !== '') ?? ''

function participation(attendee: HWMConfAttendee): 'CHAIR' | 'OPT-PARTICIPANT' | 'REQ-PARTICIPANT' {
  if (attendee.role === ConfRoleTypeChairman) return 'CHAIR'
  return attendee.isOptional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT'
}

function attendeeProperty(attendee: HWMConfAttendee, uri: string) {
  const isHost = attendee.role === ConfRoleTypeChairman
  const property = person('attendee', uri, shownName(attendee))
  property.setParameter('cutype', 'INDIVIDUAL')
  property.setParameter('role', participation(attendee))
  property.setParameter('partstat', isHost ? 'ACCEPTED' : 'NEEDS-ACTION')
  property.setParameter('rsvp', isHost ? 'FALSE' : 'TRUE')
  // Keeps a calendar server from inviting people a second time.
  property.setParameter('schedule-agent', 'CLIENT')
  return property
}

/** One property per person. An address stands once; who shares it with an earlier one is named by identifier. */
export function attendeeProperties(attendees: readonly HWMConfAttendee[]) {
  const taken = new Set<string>()
  return attendees.map((attendee) => {
    const shared = attendeeUri(attendee)
    const uri = taken.has(shared.toLowerCase()) ? personUri(attendee.userUuid) : shared
    taken.add(uri.toLowerCase())
    return attendeeProperty(attendee, uri)
  })
}
