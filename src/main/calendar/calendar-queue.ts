/** The port to the entries that wait to be written. */
import type { CalendarFault, CalendarState } from '../../shared/app/calendar-state'
import type { CalendarMeeting } from './calendar-meeting'

export interface CalendarQueue {
  /** Entries due at `now` (seconds), oldest first. */
  due(now: number, limit: number): Promise<CalendarMeeting[]>
  /** Seconds; null when nothing waits. */
  nextDue(): Promise<number | null>
  /** A newer sequence in the queue stays there. */
  markWritten(confId: string, sequence: number): Promise<void>
  markFailed(confId: string, sequence: number, fault: CalendarFault, nextAttempt: number): Promise<void>
  /** Null for an unknown meeting. */
  state(confId: string): Promise<Omit<CalendarState, 'folder'> | null>
  /** Makes the entry due at once. */
  dueNow(confId: string): Promise<void>
}
