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

async function allEntries(text: string): Promise<readonly PastedEntry[]> {
  if (/^\s*BEGIN:VCARD/i.test(text)) {
    // The reader of vCards is large, and few lists are cards.
    const { vcardEntries } = await import('./pasted-vcards')
    return vcardEntries(text)
  }
  const plain = plainList(text).trim()
  return tableEntries(plain) ?? splitList(plain).map(entryOf)
}

export async function pastedList(text: string): Promise<PastedList> {
  const all = await allEntries(text.slice(0, LONGEST_PASTED))
  const rest = text.length > LONGEST_PASTED ? [text.slice(LONGEST_PASTED, LONGEST_PASTED + 80)] : []
  return {
    entries: all.slice(0, MOST_PASTED),
    beyond: [...all.slice(MOST_PASTED).map(({ source }) => source), ...rest],
  }
}
