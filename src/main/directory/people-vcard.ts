/** People from vCards, several in one file; a broken card is one refused record. */
import { recordOf } from './raw-entry'
import type { ReadRecord, RecordReader } from './record-reader'
import { createCardReader, type Card } from './vcard-cards'
import { entryOfCard, type CardEntry } from './vcard-entry'

/** The names of the groups that each member is in. */
export type CardGroups = ReadonlyMap<string, readonly string[]>

const IS_GROUP = /^(?:[\w-]+\.)?(?:X-ADDRESSBOOKSERVER-)?KIND(?:;[^:\r\n]*)?:\s*group\s*$/im

function readable(card: string): CardEntry | null {
  try {
    return entryOfCard(card)
  } catch {
    // The report names its line.
    return null
  }
}

/** Reads the groups of a file, which may stand after their members, so that this comes before `createVcardReader`. */
export function createCardGroups(): { take(piece: string, isLast: boolean): void; groups: CardGroups } {
  const cards = createCardReader()
  const groups = new Map<string, string[]>()
  const add = (card: string) => {
    const group = readable(card)
    for (const member of group?.members ?? []) {
      const known = groups.get(member)
      if (known) known.push(group?.entry.name ?? '')
      else groups.set(member, [group?.entry.name ?? ''])
    }
  }
  return {
    groups,
    take: (piece, isLast) => {
      for (const { text } of cards.read(piece, isLast)) if (text !== null && IS_GROUP.test(text)) add(text)
    },
  }
}

export function createVcardReader(groups: CardGroups): RecordReader {
  const cards = createCardReader()
  const groupsOf = ({ uid, entry, groups: own }: CardEntry): string[] | null => {
    const keys = [uid, ...entry.emails.map((email) => `mailto:${email.toLowerCase()}`)]
    const all = new Set([...own, ...keys.flatMap((key) => groups.get(key) ?? [])])
    return all.size === 0 && groups.size === 0 ? null : [...all]
  }
  function* recordAt({ line, text }: Card): Generator<ReadRecord> {
    const card = text === null ? null : readable(text)
    if (text === null) yield { line, fault: 'tooLong' }
    else if (card === null) yield { line, fault: 'unreadable' }
    else if (card.kind !== 'group') yield { line, record: recordOf(card.entry), groups: groupsOf(card) }
  }
  return {
    *read(piece, isLast) {
      for (const card of cards.read(piece, isLast)) yield* recordAt(card)
    },
  }
}
