/** The port to the entries that wait to be written, or removed. */
import type { CalendarFault, CalendarOverview, CalendarState } from '../../shared/app/calendar-state'
import type { CalendarMeeting } from './calendar-meeting'

export interface DueEntry {
  /** As it stands now. */
  readonly meeting: CalendarMeeting
  /** True once the folder holds the cancelled meeting: all that is left is to remove it. */
  readonly isRemoval: boolean
}

export interface CalendarQueue {
  /** Entries due at `now` (seconds), oldest first. */
  due(now: number, limit: number): Promise<DueEntry[]>
  /** Seconds; null when nothing waits. */
  nextDue(): Promise<number | null>
  /**
   * The removal of a cancelled meeting becomes due. Where the queue holds a newer revision by now, that one becomes due
   * (again): the older may have been written over it by another process a moment ago.
   */
  markWritten(confId: string, revision: number): Promise<void>
  /** Like markWritten, and nothing is left to do. */
  markRemoved(confId: string, revision: number): Promise<void>
  /** Counts a failed attempt; a newer revision in the queue stays as it is. `nextAttempt` in seconds. */
  markFailed(confId: string, revision: number, fault: CalendarFault, nextAttempt: number): Promise<void>
  /** Null for an unknown meeting. */
  state(confId: string): Promise<Omit<CalendarState, 'folder'> | null>
  /** How many entries wait, and the fault of the one that failed last. */
  overview(): Promise<Omit<CalendarOverview, 'folder'>>
  /** Makes the entry due before all others. */
  dueNow(confId: string): Promise<void>
}
