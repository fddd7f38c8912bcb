/** What a server answers: LDAPMessage of RFC 4511, as far as a client that only reads needs it. */
import { BerFault, childrenOf, contentOf, elementsOf, numberOf, Tag, textOf, type Element } from './ber'

/** Values under the attribute's name in lower case, options included (`member;range=0-1499`). */
export type Attributes = ReadonlyMap<string, readonly Buffer[]>

export interface LdapEntry {
  readonly dn: string
  readonly attributes: Attributes
}

export interface LdapResult {
  /** RFC 4511, 4.1.9. */
  readonly code: number
  /** The server's own words. */
  readonly detail: string
  /** Where a paged search goes on; empty at its end. */
  readonly cookie: Buffer
}

export type Answer =
  | { readonly id: number; readonly kind: 'entry'; readonly entry: LdapEntry }
  | { readonly id: number; readonly kind: 'result'; readonly result: LdapResult }
  /** A reference to another server, which is not followed, or something under way. */
  | { readonly id: number; readonly kind: 'other' }

const Operation = { entry: 0x64, reference: 0x73, intermediate: 0x79 } as const
/** Of a bind, of a search, of an extended operation. */
const RESULTS = [0x61, 0x65, 0x78]
const CONTROLS = 0xa0
const PAGED_RESULTS = '1.2.840.113556.1.4.319'
const MOST_ATTRIBUTES = 200

function attributeOf(element: Element): [string, readonly Buffer[]] {
  const [type, values] = childrenOf(element, Tag.sequence)
  return [
    textOf(type).toLowerCase(),
    childrenOf(values, Tag.set).map((value) => contentOf(value, Tag.octets)),
  ]
}

function entryOf(content: Buffer): LdapEntry {
  const [name, list] = elementsOf(content)
  const attributes = childrenOf(list, Tag.sequence)
  if (attributes.length > MOST_ATTRIBUTES) throw new BerFault('an entry of too many attributes')
  return { dn: textOf(name), attributes: new Map(attributes.map(attributeOf)) }
}

function cookieOf(controls: Element | undefined): Buffer {
  if (controls?.tag !== CONTROLS) return Buffer.alloc(0)
  for (const control of elementsOf(controls.content)) {
    const [type, ...rest] = childrenOf(control, Tag.sequence)
    if (textOf(type) !== PAGED_RESULTS) continue
    const value = elementsOf(contentOf(rest.at(-1), Tag.octets))
    const [size, cookie] = childrenOf(value[0], Tag.sequence)
    contentOf(size, Tag.integer)
    return contentOf(cookie, Tag.octets)
  }
  return Buffer.alloc(0)
}

/** Reads one whole message. Throws BerFault where it is none. */
export function answerOf(message: Buffer): Answer {
  const [number, operation, controls] = childrenOf(elementsOf(message)[0], Tag.sequence)
  const id = numberOf(number, Tag.integer)
  if (!operation) throw new BerFault('a message without an operation')
  const { tag, content } = operation
  if (tag === Operation.entry) return { id, kind: 'entry', entry: entryOf(content) }
  if (tag === Operation.reference || tag === Operation.intermediate) return { id, kind: 'other' }
  if (!RESULTS.includes(tag)) throw new BerFault('an operation that no client is answered with')
  const [code, matched, detail] = elementsOf(content)
  contentOf(matched, Tag.octets)
  const result = { code: numberOf(code, Tag.enumerated), detail: textOf(detail), cookie: cookieOf(controls) }
  return { id, kind: 'result', result }
}
