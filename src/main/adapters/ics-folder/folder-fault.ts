/** What the file system says, in the calendar's closed list of faults. */
import type { CalendarFault } from '../../../shared/app/calendar-state'
import { CalendarFolderError } from '../../calendar/calendar-folder'

const FAULTS: Readonly<Record<string, CalendarFault>> = {
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  // Of mkdir: something that is no folder has the folder's name.
  EEXIST: 'folderMissing',
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Runs `work`; whatever it throws leaves as a CalendarFolderError, once. */
export async function asFolderWork<T>(isWholeFolder: boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CalendarFolderError) throw error
    throw new CalendarFolderError(FAULTS[codeOf(error)] ?? 'unknown', isWholeFolder, error)
  }
}
