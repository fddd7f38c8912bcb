import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import type { SeriesRule } from '../../shared/series/rule'
import type { Exceptions } from '../../shared/series/series'

/** When the meetings of a series take place. */
export interface CalendarSeries {
  readonly rule: SeriesRule
  readonly exceptions: Exceptions
}

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
  /** Null for a single meeting, whose times are those of the detail. */
  readonly series: CalendarSeries | null
  readonly detail: HWMConfDetail
}
