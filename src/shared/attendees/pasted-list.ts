/** What was pasted or dropped, in its parts: address lists, lines, columns of a table, vCards. */
import { entryOf, type PastedEntry } from './pasted-entry'
import { tableEntries } from './pasted-table'
import { plainList, splitList } from './split-list'

/** As many as the directory is asked for at once. */
export const MOST_PASTED = 2000
/** Characters; longer texts are cut, and that is said as entries that were not read. */
export const LONGEST_PASTED = 2_000_000

export interface PastedList {
  readonly entries: readonly PastedEntry[]
  /** Entries beyond the most that are taken at once, as they stand in the list. */
  readonly beyond: readonly string[]
}

/** True where pasting means a list rather than one word for the field. */
export function isList(text: string): boolean {
  const plain = plainList(text.slice(0, LONGEST_PASTED)).trim()
  if (/^BEGIN:VCARD/i.test(plain)) return true
  const [one = '', ...others] = splitList(plain)
  const { email } = entryOf(one)
  return others.length > 0 || (email !== '' && email !== one)
}

/** Before a card, and behind one: where several files are dropped at once, lists stand between cards. */
const BOUNDARY = /^(?=BEGIN:VCARD\s*$)|(?<=^END:VCARD[^\S\n]*\n)/im
const CARD = /^\s*BEGIN:VCARD/i

function listEntries(text: string): readonly PastedEntry[] {
  const plain = plainList(text).trim()
  return tableEntries(plain) ?? splitList(plain).map(entryOf)
}
async function allEntries(text: string): Promise<readonly PastedEntry[]> {
  if (!/BEGIN:VCARD/i.test(text)) return listEntries(text)
  // The reader of vCards is large, and few lists hold cards.
  const { vcardEntries } = await import('./pasted-vcards')
  const parts = text.split(BOUNDARY).filter((part) => part.trim() !== '')
  return parts.flatMap((part) => (CARD.test(part) ? vcardEntries(part) : listEntries(part)))
}

export async function pastedList(text: string): Promise<PastedList> {
  const all = await allEntries(text.slice(0, LONGEST_PASTED))
  const rest = text.length > LONGEST_PASTED ? [text.slice(LONGEST_PASTED, LONGEST_PASTED + 80)] : []
  return {
    entries: all.slice(0, MOST_PASTED),
    beyond: [...all.slice(MOST_PASTED).map(({ source }) => source), ...rest],
  }
}
