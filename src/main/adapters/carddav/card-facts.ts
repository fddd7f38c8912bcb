/** What a card says beside the person it is about. */
import { parsePeopleVcards } from '../../directory/people-vcard'
import { cleanCell, type PersonRecord } from '../../directory/person-record'
import { cardLines, cardText, parts, type CardLine } from './card-lines'

export interface CardFacts {
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

const isGroup = ({ name, value }: CardLine): boolean =>
  ['KIND', 'X-ADDRESSBOOKSERVER-KIND'].includes(name) && /^group\s*$/i.test(value)

const uidOf = (value: string): string => value.trim().replace(/^urn:uuid:/i, '')

/** Some escape semicolons where nothing ends with them, and the reader takes them for lists only. */
const plainSemicolons = ({ raw, name, head, value }: CardLine) =>
  ['FN', 'TITLE'].includes(name)
    ? { raw: `${head}:${value.replace(/\\([^])/g, (pair, escaped) => (escaped === ';' ? ';' : pair))}` }
    : { raw }

/** The person of a card; null where there is none to read. */
export function recordOfCard(lines: readonly CardLine[]): PersonRecord | null {
  const text = cardText(lines.filter(({ name }) => !HEAVY.includes(name)).map(plainSemicolons))
  if (text.length > LONGEST) return null
  const [read] = parsePeopleVcards(text)
  return read?.record ?? null
}

export function factsOf(text: string): CardFacts {
  const lines = cardLines(text)
  const valuesOf = (...names: string[]) =>
    lines.filter(({ name }) => names.includes(name)).map(({ value }) => value)
  const uid = uidOf(valuesOf('UID')[0] ?? '')
  if (lines.some(isGroup)) {
    const name = cleanCell(parts(valuesOf('FN')[0] ?? '', ';').join(';'))
    const memberUids = valuesOf('MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER').map(uidOf)
    return { uid, record: null, categories: [], group: { name, memberUids } }
  }
  const categories = valuesOf('CATEGORIES')
    .flatMap((value) => parts(value, ','))
    .map(cleanCell)
    .filter((name) => name !== '' && name.length <= LONGEST_CATEGORY)
  return {
    uid,
    record: recordOfCard(lines),
    categories: [...new Set(categories)].slice(0, MOST_CATEGORIES),
    group: null,
  }
}
