/** People of the directory, and what an import says afterwards. */
import { z } from 'zod'

export const Person = z.strictObject({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  number: z.string(),
  mobile: z.string(),
  department: z.string(),
  title: z.string(),
  accountId: z.string(),
})
export type Person = z.infer<typeof Person>

/** Which text of a person matched a query. */
export const MatchField = z.enum(['name', 'pinyin', 'initials', 'email', 'number', 'department', 'title'])
export type MatchField = z.infer<typeof MatchField>

export const PersonHit = Person.extend({ matched: MatchField })
export type PersonHit = z.infer<typeof PersonHit>

export const ImportReport = z.strictObject({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  cancelled: z.boolean(),
  /** Rows or cards that were refused, with their line (from 1) and a closed reason. At most 1,000 are listed. */
  refused: z.array(
    z.strictObject({
      line: z.int(),
      reason: z.enum(['noName', 'noAddress', 'badEmail', 'unreadable', 'tooLong']),
    }),
  ),
  refusedCount: z.int(),
})
export type ImportReport = z.infer<typeof ImportReport>
