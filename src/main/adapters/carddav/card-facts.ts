/** What a card says of its person, and of groups. */
import { cleanCell, type PersonRecord } from '../../directory/person-record'
import { recordOf } from '../../directory/raw-entry'
import { entryOfCard, type CardEntry } from '../../directory/vcard-entry'
import { cardLines, cardText, type CardLine } from './card-lines'

export interface CardFacts {
  /** In lower case; empty where there is none. */
  readonly uid: string
  /** The person, or null where there is none to read. */
  readonly record: PersonRecord | null
  readonly categories: readonly string[]
  /** Of a card that stands for a group. */
  readonly group: { readonly name: string; readonly memberUids: readonly string[] } | null
}

/** Pictures, sounds and keys say nothing of whom to invite, and can be megabytes. */
const HEAVY = ['PHOTO', 'LOGO', 'SOUND', 'KEY']
/** Characters of a card without them. */
const LONGEST = 256 * 1024
const MOST_CATEGORIES = 100
const LONGEST_CATEGORY = 128
const NOTHING: CardFacts = { uid: '', record: null, categories: [], group: null }

/** Null where it is none. */
function entryOf(lines: readonly CardLine[]): CardEntry | null {
  const text = cardText(lines.filter(({ name }) => !HEAVY.includes(name)))
  if (text.length > LONGEST) return null
  try {
    return entryOfCard(text)
  } catch {
    // The sync counts it as refused.
    return null
  }
}

/** The person of a card; null where there is none to read. */
export function recordOfCard(lines: readonly CardLine[]): PersonRecord | null {
  const card = entryOf(lines)
  return card && card.kind !== 'group' ? recordOf(card.entry) : null
}

/** @param text of one card */
export function factsOf(text: string): CardFacts {
  const card = entryOf(cardLines(text))
  if (!card) return NOTHING
  const { uid, entry, groups, members } = card
  if (card.kind === 'group') {
    // Members by their address are those of others.
    const memberUids = members.filter((member) => !/^(?:mailto|tel):/.test(member))
    return { ...NOTHING, uid, group: { name: cleanCell(entry.name), memberUids } }
  }
  const categories = groups.map(cleanCell).filter((name) => name !== '' && name.length <= LONGEST_CATEGORY)
  return {
    uid,
    record: recordOf(entry),
    categories: [...new Set(categories)].slice(0, MOST_CATEGORIES),
    group: null,
  }
}
