/** The port to a folder of calendar entries, one file per UID. */
import type { CalendarFault } from '../../shared/app/calendar-state'

/** Every method that fails does so with a CalendarFolderError. */
export interface CalendarFolder {
  readonly path: string
  /** Writes or replaces an entry: afterwards it is whole and on the disk, or untouched. */
  write(uid: string, ics: string): Promise<void>
  /** An entry that is not there counts as removed. */
  remove(uid: string): Promise<void>
  /** Removes the temp files that a dead process left. A folder that does not exist yet is tidy. */
  cleanUp(): Promise<void>
}

export class CalendarFolderError extends Error {
  /** @param isWholeFolder true where no other entry could be written either */
  constructor(
    readonly fault: CalendarFault,
    readonly isWholeFolder: boolean,
    cause: unknown,
  ) {
    super(`The calendar folder refused: ${fault}`, { cause })
    this.name = 'CalendarFolderError'
  }
}
