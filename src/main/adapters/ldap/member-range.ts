/** Members of one group, which Active Directory gives 1,500 at a time under names that say which of them these are. */
import type { Attributes } from './answers'
import { sourceFault } from './faults'

const MOST_MEMBERS = 200_000

export interface MemberPart {
  readonly values: readonly Buffer[]
  /** How many come before those that have not come yet; null where these are the last. */
  readonly next: number | null
}

/** Of `member`, or of `member;range=0-1499`. */
export function memberPart(attributes: Attributes): MemberPart {
  for (const [name, values] of attributes) {
    const end = /^member;range=\d{1,9}-(?<end>\d{1,9}|\*)$/.exec(name)?.groups?.end
    if (end !== undefined) return { values, next: end === '*' ? null : Number(end) + 1 }
  }
  return { values: attributes.get('member') ?? [], next: null }
}

/**
 * The parts after the first.
 * @param read an attribute of the group; null where the group has been removed meanwhile
 */
export async function* furtherParts(
  first: MemberPart,
  read: (attribute: string) => Promise<Attributes | null>,
): AsyncGenerator<MemberPart> {
  let { next } = first
  let count = first.values.length
  while (next !== null) {
    if (next !== count || count > MOST_MEMBERS)
      throw sourceFault('broken', 'members of a group that do not follow one another')
    const attributes = await read(`member;range=${String(next)}-*`)
    if (attributes === null) return
    const part = memberPart(attributes)
    yield part
    if (part.values.length === 0) return
    next = part.next
    count += part.values.length
  }
}
