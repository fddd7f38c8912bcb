/** A meeting that is being written. Kept in the main process, so that it survives a crash of the window. */
import { z } from 'zod'

export const DraftInfo = z.strictObject({
  draftId: z.string().min(1).max(64),
  /** As typed; may be empty. */
  subject: z.string().max(1000),
  /** Seconds. */
  updatedAt: z.int(),
})
export type DraftInfo = z.infer<typeof DraftInfo>

/** `form` is the renderer's own state as JSON text: main keeps it and never looks inside. */
export const Draft = DraftInfo.extend({ form: z.string().max(2_000_000) })
export type Draft = z.infer<typeof Draft>
