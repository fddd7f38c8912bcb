/** How well a person answers a query: exact, prefix of the name, of its reading, of its initials, then everything else. */
import { comparePlaces, type Ask } from './asks'
import { compare } from './grade'
import type { PersonRecord } from './person-record'
import type { SearchKeys } from './search-keys'
import { searchWords } from './search-words'

export interface Rank {
  readonly grade: number
  readonly kind: string
  /** The word that matched: people of one grade and kind stand by it, as in a telephone book. */
  readonly word: string
}

/** What is compared of a person. */
export interface Entry {
  /** In order, each behind the sign of its kind and between two ends of lines. */
  readonly words: string
  readonly name: string
  /** Lower case. */
  readonly emails: readonly string[]
}

export const entryOf = (record: PersonRecord, keys: SearchKeys): Entry => ({
  words: `\n${searchWords(record, keys).sort().join('\n')}\n`,
  name: keys.name,
  emails: [record.email, ...record.otherEmails].filter((one) => one !== '').map((one) => one.toLowerCase()),
})

export const compareRanks = (a: Rank, b: Rank): number => comparePlaces(a, b) || compare(a.word, b.word)

/** The first word, of those in order, that begins like this; null where there is none. */
function wordOf(words: string, kind: string, begin: string, isWhole: boolean): string | null {
  const at = words.indexOf(`\n${kind}${begin}${isWhole ? '\n' : ''}`)
  return at < 0 ? null : words.slice(at + 1 + kind.length, words.indexOf('\n', at + 1))
}

const isLike = (text: string, begin: string, isWhole: boolean): boolean =>
  isWhole ? text === begin : text.startsWith(begin)

function answerTo(ask: Ask, { words, name, emails }: Entry): string | null {
  switch (ask.of) {
    case 'name':
      return isLike(name, ask.begin, ask.isWhole) ? name : null
    case 'email':
      return emails.filter((email) => isLike(email, ask.begin, ask.isWhole)).sort()[0] ?? null
    case 'words':
      return wordOf(words, ask.kind, ask.begin, ask.isWhole)
    case 'several':
      return ask.parts.every(({ begin, kinds }) => kinds.some((kind) => words.includes(`\n${kind}${begin}`)))
        ? ''
        : null
  }
}

/** @param asks the best first @returns null where the person answers none of them */
export function rankOf(entry: Entry, asks: readonly Ask[]): Rank | null {
  let best: Rank | null = null
  for (const ask of asks) {
    if (best !== null && comparePlaces(best, ask) < 0) break
    const word = answerTo(ask, entry)
    if (word !== null && (best === null || word < best.word))
      best = { grade: ask.grade, kind: ask.kind, word }
  }
  return best
}
