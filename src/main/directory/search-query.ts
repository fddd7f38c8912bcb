/** What somebody typed, as it is compared with the words of people. */
import { splitWords, spellings, MAX_WORD } from './search-words'

export interface QueryForm {
  readonly text: string
  readonly words: readonly string[]
  /** The words without the spaces between them: `zhang w` is `zhangw`. */
  readonly compact: string
}

export interface PeopleQuery {
  /** For addresses, whose dots and dashes count. */
  readonly raw: string
  /** Two where an umlaut was typed, which may be stored written out; never none. */
  readonly forms: readonly [QueryForm, ...QueryForm[]]
  /** Where a number may be meant: its digits, also without the zeros before a national number; else empty. */
  readonly digits: readonly string[]
}

const MAX_WORDS = 8
const NUMBER = /^\+?[\d\s()./-]+$/
const MIN_DIGITS = 2

function formOf(text: string): QueryForm {
  const words = splitWords(text)
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_WORD))
  return { text, words, compact: words.join('').slice(0, MAX_WORD) }
}

function digitsOf(raw: string): string[] {
  const digits = NUMBER.test(raw) ? raw.replace(/\D/g, '').slice(0, MAX_WORD) : ''
  const national = digits.replace(/^0+/, '')
  return [...new Set([digits, national])].filter(({ length }) => length >= MIN_DIGITS)
}

/** Null where no letter and no digit is typed. */
export function parseQuery(typed: string): PeopleQuery | null {
  const [first, ...others] = spellings(typed).map(formOf)
  if (!first || first.words.length === 0) return null
  // SQLite takes a text to end at U+0000.
  const raw = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .trim()
  return { raw, forms: [first, ...others], digits: digitsOf(raw) }
}

/** One letter says little: whom the user invites comes first, whatever of them begins with it. */
export const isVague = ({ forms }: PeopleQuery): boolean => forms[0].compact.length === 1
