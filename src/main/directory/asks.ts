/** What a query asks of the words of people, the best that may be found first. The index and the ranking go by this list. */
import { compare, GRADE } from './grade'
import type { PeopleQuery, QueryForm } from './search-query'
import { KIND, type Kind } from './search-words'

interface Place {
  readonly grade: number
  /** Of what may be found. The beginning of the whole name (0) comes before that of a later word. */
  readonly kind: string
}

/** A word of one of these kinds. */
export interface AskedWord {
  readonly begin: string
  readonly kinds: readonly Kind[]
}

export type Ask = Place &
  (
    | { readonly of: 'name' | 'email' | 'words'; readonly begin: string; readonly isWhole: boolean }
    /** A word of each part. */
    | { readonly of: 'several'; readonly parts: readonly AskedWord[] }
  )

/** Kinds beside those of the words: the whole name, the whole address, several words in several fields. */
const WHOLE = { name: '0', email: '4e', mixed: 'd' }
/** Kinds in which one of several words may be found. Not numbers and domains, which are no words. */
const MIXED: readonly Kind[] = [
  ...[KIND.name, KIND.joined, KIND.turned, KIND.email, KIND.department, KIND.title, KIND.account],
]
const NAMES: readonly Kind[] = [KIND.name, KIND.joined, KIND.turned]
/** Begins a department or a title of almost everybody, which is no reason to find them by. */
const isShort = (word: string): boolean => /^[a-z\d]{1,2}$/.test(word)
/** What a single word may begin after names and readings. */
const OTHERS: readonly Kind[] = [KIND.email, KIND.department, KIND.title, KIND.account]

/** What is compared as it was typed, in whatever form. */
function* commonAsks({ raw, digits, forms }: PeopleQuery): Generator<Ask> {
  yield { grade: GRADE.exact, kind: WHOLE.email, of: 'email', begin: raw, isWhole: true }
  yield { grade: GRADE.other, kind: WHOLE.email, of: 'email', begin: raw, isWhole: false }
  for (const begin of digits) {
    yield { grade: GRADE.exact, kind: KIND.number, of: 'words', begin, isWhole: true }
    yield { grade: GRADE.other, kind: KIND.number, of: 'words', begin, isWhole: false }
  }
  if (raw.startsWith('@'))
    yield {
      ...{ grade: GRADE.other, kind: KIND.domain, of: 'words' },
      ...{ begin: forms[0].compact, isWhole: false },
    }
}

function* formAsks({ text, words, compact }: QueryForm, isSeveral: boolean): Generator<Ask> {
  const beginning = (grade: number, kind: Kind): Ask => ({
    ...{ grade, kind, of: 'words', begin: compact, isWhole: false },
  })
  const several = (grade: number, kind: string, kindsOf: (begin: string) => readonly Kind[]): Ask => ({
    ...{ grade, kind, of: 'several', parts: words.map((begin) => ({ begin, kinds: kindsOf(begin) })) },
  })
  yield { grade: GRADE.exact, kind: WHOLE.name, of: 'name', begin: text, isWhole: true }
  yield { grade: GRADE.exact, kind: KIND.account, of: 'words', begin: compact, isWhole: true }
  yield { grade: GRADE.name, kind: WHOLE.name, of: 'name', begin: text, isWhole: false }
  yield beginning(GRADE.reading, KIND.joined)
  yield beginning(GRADE.reading, KIND.turned)
  yield beginning(GRADE.initials, KIND.initials)
  yield beginning(GRADE.initials, KIND.abridged)
  if (words.length === 1) {
    yield beginning(GRADE.name, KIND.name)
    for (const kind of OTHERS) yield beginning(GRADE.other, kind)
  } else if (isSeveral) {
    yield several(GRADE.name, KIND.name, () => [KIND.name])
    yield several(GRADE.other, WHOLE.mixed, (begin) => (isShort(begin) ? NAMES : MIXED))
  }
}

export const comparePlaces = (a: Place, b: Place): number => a.grade - b.grade || compare(a.kind, b.kind)

export function asksOf(query: PeopleQuery): Ask[] {
  // A number is no words, however it is grouped, and an address is one.
  const isSeveral = query.digits.length === 0 && !query.raw.includes('@')
  const asks = [...commonAsks(query), ...query.forms.flatMap((form) => [...formAsks(form, isSeveral)])]
  return asks.sort(comparePlaces)
}
