/**
 * bookconf:// links, parsed by one schema. A link comes from any page or program, so that only what is listed here
 * passes; and nothing in it does more than fill in a form or show a meeting.
 *
 *   bookconf://new?subject=…&start=…&duration=…&attendee=…     bookconf://meeting/ID
 */
import { z } from 'zod'
import { isMailAddress } from '../sdk/addresses'
import { DURATION } from '../sdk/order-param'
import { plainText } from '../sdk/fields'
import { EMPTY_SEED, type DraftSeed } from './draft-seed'

const LONGEST = 2000
const MOST_ATTENDEES = 50
const LINK = /^bookconf:\/\/(?<action>[a-z]+)(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?$/i

export const LinkFault = z.enum([
  'tooLong',
  'severalLinks',
  'notALink',
  'unknownAction',
  'unknownParameter',
  'badValue',
])
export type LinkFault = z.infer<typeof LinkFault>

/** `2026-11-30T09:00`, with `Z` or `+08:00` an instant, without a wall clock of the computer. */
const START =
  /^(?<date>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T(?<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::00)?(?<offset>Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/** The pattern lets 31 February pass; this does not. */
const isDate = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

const Start = z
  .string()
  .refine((text) => START.test(text) && isDate(text.slice(0, 10)))
  .transform((text): DraftSeed['start'] => {
    const { date = '', time = '', offset } = START.exec(text)?.groups ?? {}
    if (offset === undefined) return { kind: 'wall', date, time }
    return { kind: 'instant', at: Date.parse(`${date}T${time}:00${offset}`) / 1000, zone: null }
  })

/** `ann@example.com` or `Ann <ann@example.com>`. */
const Attendee = plainText(200).transform((text, context) => {
  const { name = '', email = text } = /^(?<name>[^<>]*)<(?<email>[^<>]*)>$/.exec(text)?.groups ?? {}
  if (isMailAddress(email) && name.length <= 96) return { name: name.trim(), email, isOptional: false }
  context.addIssue({ code: 'custom', message: 'not an address' })
  return z.NEVER
})

const Parts = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('new'),
    path: z.literal(['', '/']),
    subject: plainText(128).optional(),
    start: Start.optional(),
    duration: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.int().min(DURATION.min).max(DURATION.max))
      .optional(),
    attendee: z.array(Attendee).max(MOST_ATTENDEES),
  }),
  z.strictObject({
    action: z.literal('meeting'),
    path: z.string().regex(/^\/[0-9]{1,32}$/),
    attendee: z.array(z.never()),
  }),
])

/** @throws URIError where an escape is none */
function partsOf(text: string): Record<string, unknown> | null {
  const { action = '', path = '', query = '' } = LINK.exec(text)?.groups ?? {}
  if (action === '') return null
  const decode = (part: string) => decodeURIComponent(part.replaceAll('+', ' '))
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split(/=(.*)/s, 2).map(decode))
  const attendee = pairs.filter(([name]) => name === 'attendee').map(([, value]) => value)
  const parts = new Map<string, unknown>([
    ['action', action.toLowerCase()],
    ['path', path],
    ['attendee', attendee],
  ])
  for (const [name = '', value] of pairs)
    // Twice the same, or a name of ours, is no parameter of a link.
    if (name !== 'attendee') parts.set(parts.has(name) ? `${name} again` : name, value ?? null)
  return Object.fromEntries(parts)
}

const DeepLinkText = z
  .string()
  .max(LONGEST)
  .transform((text, context) => {
    try {
      const parts = partsOf(text)
      if (parts !== null) return parts
    } catch {
      // An escape that is none makes no link.
    }
    context.addIssue({ code: 'custom', message: 'not a link' })
    return z.NEVER
  })
  .pipe(Parts)
  .transform((parts): DeepLink => {
    if (parts.action === 'meeting') return { action: 'meeting', confId: parts.path.slice(1) }
    const { subject = '', start = null, duration = null, attendee } = parts
    return { action: 'new', seed: { ...EMPTY_SEED, subject, start, duration, attendees: attendee } }
  })

export type DeepLink = { action: 'new'; seed: DraftSeed } | { action: 'meeting'; confId: string }

function faultOf(issue: z.core.$ZodIssue | undefined): LinkFault {
  if (issue?.path.length === 0 && issue.code === 'too_big') return 'tooLong'
  if (issue?.path.length === 0 && issue.code === 'custom') return 'notALink'
  if (issue?.code === 'invalid_union' && issue.path[0] === 'action') return 'unknownAction'
  return issue?.code === 'unrecognized_keys' ? 'unknownParameter' : 'badValue'
}

/** Never throws, whatever the text. */
export function parseDeepLink(text: string): { ok: true; link: DeepLink } | { ok: false; reason: LinkFault } {
  const parsed = DeepLinkText.safeParse(text)
  if (parsed.success) return { ok: true, link: parsed.data }
  return { ok: false, reason: faultOf(parsed.error.issues[0]) }
}
