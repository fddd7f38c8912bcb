import type { PersonHit } from '../../../shared/app/person'
import type { HWMAttendeeInfo } from '../../../shared/sdk/attendee-info'

/** One row under the field: somebody who can be added. */
export interface PickerOption {
  readonly attendee: HWMAttendeeInfo
  /** Department and title, or that the address is nobody's in the directory. */
  readonly detail: string
  readonly address: string
  readonly isInvited: boolean
}

export interface PeopleFound {
  readonly hits: readonly PersonHit[]
  /** More people match than were answered. */
  readonly more: boolean
}

export const NOBODY: PeopleFound = { hits: [], more: false }
