/** Where a meeting stands on its way into the calendar folder. */
import { z } from 'zod'

/** Why a write failed, as a closed list: the window has a sentence and a remedy for each. */
export const CalendarFault = z.enum(['notWritable', 'diskFull', 'folderMissing', 'unknown'])
export type CalendarFault = z.infer<typeof CalendarFault>

/** How the calendar folder does as a whole. */
export const CalendarOverview = z.strictObject({
  folder: z.string(),
  /** Entries that wait to be written. */
  waiting: z.int(),
  /** Why the latest try of one of them failed, or null. */
  fault: CalendarFault.nullable(),
})
export type CalendarOverview = z.infer<typeof CalendarOverview>

export const CalendarState = z.strictObject({
  state: z.enum(['queued', 'written', 'failed']),
  fault: CalendarFault.nullable(),
  /** Folder the entry goes to. */
  folder: z.string(),
  /** Tries that failed since it was last written. */
  attempts: z.int(),
  /** Seconds; when the next attempt is due, or null. */
  nextAttempt: z.int().nullable(),
})
export type CalendarState = z.infer<typeof CalendarState>
