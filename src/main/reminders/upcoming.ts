/** The port through which reminders and the tray see the meetings. */
import type { Occurrence } from '../../shared/app/reminder'
import type { MeetingIndex } from '../conf/meeting-index'

/** A meeting, or one of a series. */
export interface UpcomingMeeting extends Occurrence {
  /** Its own among all meetings and all occurrences, at all times. */
  readonly key: string
  readonly subject: string
  /** Seconds. */
  readonly start: number
  readonly end: number
}

/** Meetings that touch the half-open period (seconds), soonest first. Cancelled ones are not among them. */
export type Upcoming = (from: number, to: number) => readonly UpcomingMeeting[]

export const occurrenceKey = ({ confId, subConfID }: Occurrence): string =>
  subConfID === null ? confId : `${confId}/${subConfID}`

/** The port over the index of occurrences. */
export const upcomingIn =
  (index: Pick<MeetingIndex, 'occurrences'>): Upcoming =>
  (from, to) =>
    index.occurrences(from, to, from).map((one) => ({
      ...{ confId: one.confId, subConfID: one.subConfID, key: occurrenceKey(one) },
      ...{ subject: one.confSubject, start: one.startTimeStamp, end: one.endTimeStamp },
    }))
