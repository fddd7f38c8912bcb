/** How well a person answers a query: exact, prefix of the name, of its reading, of its initials, then everything else. */
import type { PersonRecord } from './person-record'
import type { PeopleQuery, QueryForm } from './search-query'
import { KIND, searchWords, type Kind } from './search-words'
import type { SearchKeys } from './search-keys'

export const GRADE = { exact: 0, name: 1, reading: 2, initials: 3, other: 4, inside: 5, misspelt: 6 } as const

export interface Rank {
  readonly grade: number
  /** Of what matched. The beginning of the whole name (0) comes before that of a later word. */
  readonly kind: string
  /** The word that matched: people of one grade and kind stand by it, as in a telephone book. */
  readonly word: string
}

/** Kinds beside the words of the index: the whole name, the whole address, several words in several fields. */
export const WHOLE = { name: '0', email: '4e', mixed: 'b' } as const
/** Kinds in which one of several words may be found. Not numbers and domains, which are no words. */
export const MIXED: readonly Kind[] = [
  ...[KIND.name, KIND.joined, KIND.turned, KIND.email, KIND.department, KIND.title, KIND.account],
]
/** What a single word may begin after names and readings, in the order in which it is shown. */
export const OTHERS: readonly Kind[] = [KIND.email, KIND.department, KIND.title, KIND.account]

/** What is compared of a person. */
export interface Entry {
  readonly words: readonly string[]
  readonly name: string
  /** Lower case. */
  readonly emails: readonly string[]
}

export const entryOf = (record: PersonRecord, keys: SearchKeys): Entry => ({
  words: searchWords(record, keys),
  name: keys.name,
  emails: [record.email, ...record.otherEmails].filter((one) => one !== '').map((one) => one.toLowerCase()),
})

export const compareRanks = (a: Rank, b: Rank): number =>
  a.grade - b.grade || compare(a.kind, b.kind) || compare(a.word, b.word)
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** What stands after the sign: of an address that is asked for by its domain alone. */
export const domainOf = ({ raw, forms }: PeopleQuery): string => (raw.startsWith('@') ? forms[0].compact : '')

/** A number is no words, however it is grouped, and an address is one. */
export const isSeveralWords = (form: QueryForm, { digits, raw }: PeopleQuery): boolean =>
  form.words.length > 1 && digits.length === 0 && !raw.includes('@')

function* ranksOf({ words, name, emails }: Entry, query: PeopleQuery, form: QueryForm): Generator<Rank> {
  const { text, compact } = form
  const of = function* (grade: number, kind: Kind, begin: string): Generator<Rank> {
    for (const word of words) if (word.startsWith(kind + begin)) yield { grade, kind, word: word.slice(1) }
  }
  const each = (kinds: readonly Kind[]) =>
    form.words.every((begin) => words.some((word) => kinds.some((kind) => word.startsWith(kind + begin))))

  if (name === text) yield { grade: GRADE.exact, kind: WHOLE.name, word: name }
  if (words.includes(KIND.account + compact)) yield { grade: GRADE.exact, kind: KIND.account, word: compact }
  if (name.startsWith(text)) yield { grade: GRADE.name, kind: WHOLE.name, word: name }
  if (form.words.length === 1) yield* of(GRADE.name, KIND.name, compact)
  else if (isSeveralWords(form, query) && each([KIND.name]))
    yield { grade: GRADE.name, kind: KIND.name, word: '' }
  yield* of(GRADE.reading, KIND.joined, compact)
  yield* of(GRADE.reading, KIND.turned, compact)
  yield* of(GRADE.initials, KIND.initials, compact)
  yield* of(GRADE.initials, KIND.abridged, compact)
  for (const email of emails) {
    if (email === query.raw) yield { grade: GRADE.exact, kind: WHOLE.email, word: email }
    if (email.startsWith(query.raw)) yield { grade: GRADE.other, kind: WHOLE.email, word: email }
  }
  for (const digits of query.digits) {
    if (words.includes(KIND.number + digits)) yield { grade: GRADE.exact, kind: KIND.number, word: digits }
    yield* of(GRADE.other, KIND.number, digits)
  }
  const domain = domainOf(query)
  if (domain !== '') yield* of(GRADE.other, KIND.domain, domain)
  if (form.words.length === 1) for (const kind of OTHERS) yield* of(GRADE.other, kind, compact)
  else if (isSeveralWords(form, query) && each(MIXED))
    yield { grade: GRADE.other, kind: WHOLE.mixed, word: '' }
}

/** Null where the person does not answer the query. */
export function rankOf(entry: Entry, query: PeopleQuery): Rank | null {
  let best: Rank | null = null
  for (const form of query.forms)
    for (const rank of ranksOf(entry, query, form))
      if (best === null || compareRanks(rank, best) < 0) best = rank
  return best
}
