import addresses from 'email-addresses'
import { isMailAddress } from '../sdk/addresses'

/** One of a pasted list. */
export interface PastedEntry {
  /** As it stood in the list. */
  readonly source: string
  /** Empty where there is an address alone. */
  readonly name: string
  /** Empty where the entry is a name or a number. */
  readonly email: string
  /** Empty where none stands apart from the name. */
  readonly number: string
}

/** `1.`, `2)`, `•`, `-` before an entry: lists are also written as lists. */
const BULLET = /^(?:[•·*–-]|\d{1,3}[.)])\s+/u
/** The name of an RFC 5322 group or of a header line, before an address: `Team:`, `To:`, `收件人：`. */
const HEADING = /^[^@<>":：]{1,64}[:：]\s*(?=[^\s]*@|[^<]*<[^<>]+@)/u
const PROTOCOL = /^mailto:/i

/** Longer than any name with any address. */
const LONGEST = 1000
/** How nearly every entry is written; the rest is for the library, which takes a hundred times as long. */
const USUAL = /^(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^"<>()[\]\\@:;]*))\s*<\s*(?<email>[^<>\s]+)\s*>$/u

function mailboxOf(input: string): { name: string; email: string } | null {
  const usual = USUAL.exec(input)?.groups
  if (usual && isMailAddress(usual.email ?? '')) {
    const name = usual.quoted?.replace(/\\(.)/gu, '$1') ?? usual.plain ?? ''
    return { name: name.trim(), email: usual.email ?? '' }
  }
  if (!input.includes('@') || input.length > LONGEST) return null
  const parsed = addresses.parseOneAddress({ input, rfc6532: true, commaInDisplayName: true })
  return parsed?.type === 'mailbox' ? { name: parsed.name ?? '', email: parsed.address } : null
}

/** A name with an address, an address, a number, or a name. */
export function entryOf(source: string): PastedEntry {
  const bare = source.replace(BULLET, '')
  const input = bare.replace(PROTOCOL, '').replace(HEADING, '').replace(PROTOCOL, '')
  if (isMailAddress(input)) return { source, name: '', email: input, number: '' }
  const mailbox = mailboxOf(input)
  return mailbox ? { source, ...mailbox, number: '' } : { source, name: bare, email: '', number: '' }
}
