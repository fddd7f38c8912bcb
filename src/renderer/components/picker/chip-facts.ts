/** What a chip tells of somebody besides their name. */
import type { Person } from '../../../shared/app/person'
import { attendeeAddress, attendeeLabel } from '../../../shared/attendees/attendee-key'
import { isExternal, personOf, type KnownPeople } from '../../../shared/attendees/known-people'
import { localTime, type LocalTime } from '../../../shared/attendees/local-time'
import type { Language } from '../../../shared/language'
import type { HWMAttendeeInfo } from '../../../shared/sdk/attendee-info'
import {
  ConfRoleTypeAttendee,
  ConfRoleTypeAudience,
  ConfRoleTypeCohost,
} from '../../../shared/sdk/enumerators'

/** The host is the organiser, so that nobody else is offered that role. */
export const ROLES = [ConfRoleTypeAttendee, ConfRoleTypeAudience, ConfRoleTypeCohost] as const
export type Role = (typeof ROLES)[number]

export const roleOf = ({ role }: HWMAttendeeInfo): Role =>
  ROLES.find((one) => one === role) ?? ConfRoleTypeAttendee
/** The role that R gives. */
export const nextRole = (one: HWMAttendeeInfo): Role =>
  ROLES[(ROLES.indexOf(roleOf(one)) + 1) % ROLES.length] ?? ConfRoleTypeAttendee

/** When and where the meeting begins; `at` in seconds, null while that is open. */
export interface MeetingStart {
  readonly at: number | null
  /** IANA. */
  readonly zone: string
}

export interface ChipFacts {
  readonly name: string
  readonly address: string
  readonly role: Role
  readonly isOptional: boolean
  readonly isExternal: boolean
  /** Who of the directory it is. */
  readonly person: Person | null
  readonly localTime: LocalTime | null
}

export function chipFacts(
  attendee: HWMAttendeeInfo,
  known: KnownPeople,
  start: MeetingStart,
  language: Language,
): ChipFacts {
  const person = personOf(known, attendee)
  return {
    name: attendeeLabel(attendee),
    address: attendeeAddress(attendee),
    role: roleOf(attendee),
    isOptional: attendee.isOptional ?? false,
    isExternal: isExternal(known, attendee),
    person,
    localTime: start.at === null ? null : localTime(start.at, person?.zone ?? '', start.zone, language),
  }
}
