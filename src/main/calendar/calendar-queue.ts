/** The port to the entries that wait to be written. */
import type { CalendarFault, CalendarOverview, CalendarState } from '../../shared/app/calendar-state'
import type { CalendarMeeting } from './calendar-meeting'

export interface CalendarQueue {
  /** Entries due at `now` (seconds), oldest first, each as it stands now. */
  due(now: number, limit: number): Promise<CalendarMeeting[]>
  /** Seconds; null when nothing waits. */
  nextDue(): Promise<number | null>
  /**
   * Where the queue holds a newer sequence by now, that one becomes due (again): the older may have been written over
   * it by another process a moment ago.
   */
  markWritten(confId: string, sequence: number): Promise<void>
  /** Counts a failed attempt; a newer sequence in the queue stays as it is. `nextAttempt` in seconds. */
  markFailed(confId: string, sequence: number, fault: CalendarFault, nextAttempt: number): Promise<void>
  /** Null for an unknown meeting. */
  state(confId: string): Promise<Omit<CalendarState, 'folder'> | null>
  /** How many entries wait, and the fault of the one that failed last. */
  overview(): Promise<Omit<CalendarOverview, 'folder'>>
  /** Makes the entry due before all others. */
  dueNow(confId: string): Promise<void>
}
