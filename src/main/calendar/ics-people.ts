/** ORGANIZER and ATTENDEE properties. */
import type { HWMConfAttendee } from '../../shared/sdk/conf-detail'
import { ConfRoleTypeChairman } from '../../shared/sdk/enums'
import { cleanParameter, ICAL } from './ical-library'

/** Nothing that is not a plain address character may reach a URI value, which is written as it is. */
const uriPart = (text: string): string => encodeURI(text.trim()).replace(/[?#,;]/g, encodeURIComponent)

export function organizerProperty({ name, email }: { readonly name: string; readonly email: string }) {
  const property = new ICAL.Property('organizer')
  property.setValue(email === '' ? 'invalid:nomail' : `mailto:${uriPart(email)}`)
  const cn = cleanParameter(name)
  if (cn !== '') property.setParameter('cn', cn)
  return property
}

/** E-mail first, else a number that can be dialled, else the person's own identifier. */
function addressOf(attendee: HWMConfAttendee): string {
  if (attendee.email !== '') return `mailto:${uriPart(attendee.email)}`
  const number = (attendee.sms || attendee.number).replace(/[-() ]/g, '')
  if (/^\+?\d+$/.test(number)) return `tel:${number}`
  return `urn:uuid:${attendee.userUuid}`
}

function participation(attendee: HWMConfAttendee): 'CHAIR' | 'OPT-PARTICIPANT' | 'REQ-PARTICIPANT' {
  if (attendee.role === ConfRoleTypeChairman) return 'CHAIR'
  return attendee.isOptional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT'
}

/** SCHEDULE-AGENT=CLIENT keeps a calendar server from inviting people a second time. */
export function attendeeProperty(attendee: HWMConfAttendee) {
  const isHost = attendee.role === ConfRoleTypeChairman
  const property = new ICAL.Property('attendee')
  property.setValue(addressOf(attendee))
  const cn = cleanParameter(attendee.name)
  if (cn !== '') property.setParameter('cn', cn)
  property.setParameter('cutype', 'INDIVIDUAL')
  property.setParameter('role', participation(attendee))
  property.setParameter('partstat', isHost ? 'ACCEPTED' : 'NEEDS-ACTION')
  if (!isHost) property.setParameter('rsvp', 'TRUE')
  property.setParameter('schedule-agent', 'CLIENT')
  return property
}
