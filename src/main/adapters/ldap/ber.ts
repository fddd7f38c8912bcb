/**
 * BER as LDAP uses it (RFC 4511, 5.1), read strictly: what an element says of its length holds exactly, or nothing of it
 * is read. The library's own reader runs for ever on a length that lies.
 */

export class BerFault extends Error {}

export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  enumerated: 0x0a,
  sequence: 0x30,
  set: 0x31,
} as const

export interface Element {
  readonly tag: number
  readonly content: Buffer
}

/** No list of LDAP's is as long: the members of the largest group we read are half of it. */
const MOST_ELEMENTS = 400_000

interface Head {
  readonly tag: number
  /** Bytes of tag and length. */
  readonly size: number
  /** Bytes of content. */
  readonly length: number
}

/** The beginning of the element at `at`, or null where not all of it has arrived. */
export function headAt(bytes: Buffer, at: number): Head | null {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined) return null
  if (first < 0x80) return { tag, size: 2, length: first }
  const count = first & 0x7f
  if (count === 0 || count > 4) throw new BerFault('a length that LDAP does not have')
  if (bytes.length < at + 2 + count) return null
  return { tag, size: 2 + count, length: bytes.readUIntBE(at + 2, count) }
}

/** The elements that `bytes` consists of, without a rest. */
export function elementsOf(bytes: Buffer): Element[] {
  const elements: Element[] = []
  let at = 0
  while (at < bytes.length) {
    const head = headAt(bytes, at)
    const end = head === null ? Infinity : at + head.size + head.length
    if (head === null || end > bytes.length) throw new BerFault('an element that is longer than its place')
    if (elements.length === MOST_ELEMENTS) throw new BerFault('too many elements')
    elements.push({ tag: head.tag, content: bytes.subarray(at + head.size, end) })
    at = end
  }
  return elements
}

/** What the element holds, where it is one of this kind. */
export function contentOf(element: Element | undefined, tag: number): Buffer {
  if (element?.tag !== tag) throw new BerFault('an element of another kind')
  return element.content
}

export const childrenOf = (element: Element | undefined, tag: number): Element[] =>
  elementsOf(contentOf(element, tag))

export const textOf = (element: Element | undefined): string =>
  contentOf(element, Tag.octets).toString('utf8')

/** LDAP's numbers have at most 31 bits and are never negative. */
export function numberOf(
  element: Element | undefined,
  tag: typeof Tag.integer | typeof Tag.enumerated,
): number {
  const content = contentOf(element, tag)
  if (content.length < 1 || content.length > 4) throw new BerFault('a number that LDAP does not have')
  const value = content.readIntBE(0, content.length)
  if (value < 0) throw new BerFault('a number below zero')
  return value
}
