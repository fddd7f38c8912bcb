import type { HWMConfDetail } from '../../shared/sdk/conf-detail'

/** What the calendar needs to know of a meeting. */
export interface CalendarMeeting {
  readonly uid: string
  readonly sequence: number
  /** Seconds: DTSTAMP and LAST-MODIFIED, fixed per change so that a retry writes the same bytes. */
  readonly stampedAt: number
  readonly createdAt: number
  readonly organizer: { readonly name: string; readonly email: string }
  /** A cancelled meeting is written once more, as such, before its entry is removed. */
  readonly isCancelled: boolean
  readonly detail: HWMConfDetail
}
