/** What a meeting that somebody else described begins with: a link's, a calendar file's. Nothing is booked by it. */
import { z } from 'zod'
import { DURATION } from '../sdk/order-param'
import { plainText } from '../sdk/fields'

/** More are left out, and that is said. */
export const MOST_SEEDED_ATTENDEES = 500

/** Either an instant, or a wall clock in a zone that the person must check. */
const Start = z.discriminatedUnion('kind', [
  /** Seconds, and the IANA zone in which to show it; null for the computer's. */
  z.strictObject({ kind: z.literal('instant'), at: z.int(), zone: z.string().max(64).nullable() }),
  z.strictObject({
    kind: z.literal('wall'),
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
    time: z.string().regex(/^\d\d:\d\d$/),
  }),
])

/** What could not be taken over as it was, as a closed list: the window has a sentence for each. */
export const SeedDoubt = z.enum([
  'zoneUnknown',
  'startUnreadable',
  'durationChanged',
  'repeats',
  'severalEvents',
  'attendeesLeftOut',
])
export type SeedDoubt = z.infer<typeof SeedDoubt>

export const DraftSeed = z.strictObject({
  subject: plainText(128),
  start: Start.nullable(),
  /** Minutes; null for the usual. */
  duration: z.int().min(DURATION.min).max(DURATION.max).nullable(),
  attendees: z
    .array(z.strictObject({ name: z.string().max(96), email: z.string().max(96), isOptional: z.boolean() }))
    .max(MOST_SEEDED_ATTENDEES),
  doubts: z.array(SeedDoubt),
})
export type DraftSeed = z.infer<typeof DraftSeed>

export const EMPTY_SEED: DraftSeed = { subject: '', start: null, duration: null, attendees: [], doubts: [] }
