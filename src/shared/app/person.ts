/** People of the directory, and what an import says afterwards. */
import { z } from 'zod'

/** Rooms and devices are invited as people are, and are listed apart. */
export const EntryKind = z.enum(['person', 'room', 'device'])
export type EntryKind = z.infer<typeof EntryKind>

export const Person = z.strictObject({
  personId: z.string(),
  kind: EntryKind,
  name: z.string(),
  email: z.string(),
  /** Further addresses, of which one can be chosen on the chip. */
  otherEmails: z.array(z.string()).max(20),
  number: z.string(),
  mobile: z.string(),
  /** Names from the outermost to the innermost, with ` / ` between them. */
  department: z.string(),
  title: z.string(),
  accountId: z.string(),
  /** IANA; empty where nobody says. */
  zone: z.string(),
  /** Of the user's own contacts or address books, rather than of the company's directory. */
  isExternal: z.boolean(),
  isFavourite: z.boolean(),
})
export type Person = z.infer<typeof Person>

/** Which text of a person matched a query. */
export const MatchField = z.enum([
  'name',
  'pinyin',
  'initials',
  'email',
  'number',
  'department',
  'title',
  'accountId',
])
export type MatchField = z.infer<typeof MatchField>

/** Why somebody was found: the text that matched, and where in it. */
export const PersonMatch = z.strictObject({
  field: MatchField,
  /** As shown: the name, the address, the reading with a space between its syllables. */
  text: z.string(),
  /** Half-open stretches of `text`, in UTF-16 units, in order. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
})
export type PersonMatch = z.infer<typeof PersonMatch>

export const PersonHit = Person.extend({ match: PersonMatch })
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
      /** `duplicate` has the address of a line above it, which counts. */
      reason: z.enum(['noName', 'noAddress', 'badEmail', 'unreadable', 'tooLong', 'duplicate']),
    }),
  ),
  refusedCount: z.int(),
})
export type ImportReport = z.infer<typeof ImportReport>
