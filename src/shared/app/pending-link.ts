/** What was opened with the program from outside, for the window to follow. */
import { z } from 'zod'
import { LinkFault } from './deep-link'
import { DraftSeed } from './draft-seed'

/** Why a calendar file was not taken over. */
export const FileFault = z.enum(['fileUnreadable', 'fileTooLarge', 'notACalendar', 'noEvent'])
export type FileFault = z.infer<typeof FileFault>

export const PendingLink = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('new'), seed: DraftSeed }),
  z.strictObject({ action: z.literal('meeting'), confId: z.string() }),
  z.strictObject({ action: z.literal('refused'), reason: z.union([LinkFault, FileFault]) }),
])
export type PendingLink = z.infer<typeof PendingLink>
