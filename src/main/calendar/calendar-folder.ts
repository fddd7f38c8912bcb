/** The port to a folder of calendar entries, one file per UID. */
import type { CalendarFault } from '../../shared/app/calendar-state'

export interface CalendarFolder {
  /** Writes or replaces an entry: afterwards it is whole or untouched. Fails with a CalendarFolderError. */
  write(uid: string, ics: string): Promise<void>
  /** Removes what a process that died left half done. */
  cleanUp(): Promise<void>
}

export class CalendarFolderError extends Error {
  constructor(
    readonly fault: CalendarFault,
    cause: unknown,
  ) {
    super(`The calendar folder refused: ${fault}`, { cause })
    this.name = 'CalendarFolderError'
  }
}
