import type { HWMAttendeeInfo } from '../../../shared/sdk/attendee-info'

/** One row under the field: somebody who can be added. */
export interface PickerOption {
  readonly attendee: HWMAttendeeInfo
  /** Department and title, or that the address is nobody's in the directory. */
  readonly detail: string
  readonly address: string
  readonly isInvited: boolean
}
