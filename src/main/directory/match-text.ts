/** Why a person was found: the text that matched, as it is shown, and where in it. */
import type { MatchField, PersonMatch } from '../../shared/app/person'
import { fold, PLAIN, WRITTEN_OUT, type Folded, type Spelling } from './fold'
import { alignParts, turns, type Stretch } from './joined-parts'
import type { PersonRecord } from './person-record'
import type { Rank } from './rank'
import type { PeopleQuery } from './search-query'
import type { SearchKeys } from './search-keys'
import { TYPED_READINGS } from './search-words'
import { beginnings, findOf, findWords, type Find } from './word-places'

type Range = [number, number]

const SPELLINGS: readonly Spelling[] = [PLAIN, WRITTEN_OUT]

function merged(ranges: readonly Range[]): Range[] {
  const all: Range[] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}

const rangesOf = ({ from, to }: Folded, stretches: readonly Stretch[]): Range[] =>
  merged(stretches.map(([start, end]) => [from[start] ?? 0, to[end - 1] ?? 0]))

interface Found {
  readonly match: PersonMatch
  /** How many words of the query. */
  readonly words: number
}

function inWords(field: MatchField, text: string, query: PeopleQuery, find: Find): Found[] {
  if (text === '') return []
  return SPELLINGS.flatMap((spelling) => {
    const folded = fold(text, spelling)
    return query.forms.map(({ words }) => {
      const found = findWords(folded.text, words, find)
      return {
        match: { field, text, ranges: rangesOf(folded, found) },
        words: found.length === words.length ? Infinity : found.length,
      }
    })
  })
}

function inJoined(
  field: 'name' | 'pinyin' | 'accountId',
  text: string,
  query: PeopleQuery,
  find: Find,
): Found[] {
  const isReading = field === 'pinyin'
  return (isReading ? TYPED_READINGS : SPELLINGS).flatMap((spelling) => {
    const folded = fold(text, spelling)
    return query.forms.map(({ words, compact }) => {
      const aligned = alignParts(folded.text, compact)
      const found = aligned ?? (find === beginnings ? null : findTurned(folded.text, compact, find))
      const isInitials = aligned?.every(([start, end]) => end === start + 1) === true
      const each = found ? [] : words.flatMap((word) => alignParts(folded.text, word) ?? [])
      return {
        match: {
          field: isReading && isInitials ? 'initials' : field,
          text,
          ranges: rangesOf(folded, found ?? each),
        },
        words: found ? Infinity : Math.min(each.length, 1),
      }
    })
  })
}

function findTurned(folded: string, compact: string, find: Find): Stretch[] | null {
  for (const { text, at } of turns(folded)) {
    const found = find(text, compact, () => false)
    if (found) return at.slice(...found).map((unit): Stretch => [unit, unit + 1])
  }
  return null
}

/** In an address its signs count; at its beginning before anywhere else. */
function inAddress(emails: readonly string[], { raw }: PeopleQuery): Found[] {
  return emails.flatMap((text) => {
    const at = raw === '' ? -1 : text.toLowerCase().indexOf(raw)
    return at < 0 || text.toLowerCase().length !== text.length
      ? []
      : [{ match: { field: 'email', text, ranges: [[at, at + raw.length]] }, words: Infinity }]
  })
}

function inNumber(numbers: readonly string[], query: PeopleQuery): Found[] {
  return numbers.flatMap((text) => {
    const places = Array.from(text.matchAll(/\d/g), ({ index }) => index)
    const digits = places.map((at) => text[at]).join('')
    return query.digits.flatMap((typed) => {
      const at = digits.indexOf(typed)
      if (at < 0) return []
      const range: Range = [places[at] ?? 0, (places[at + typed.length - 1] ?? 0) + 1]
      return [{ match: { field: 'number', text, ranges: [range] }, words: Infinity }]
    })
  })
}

function* allFound(
  record: PersonRecord,
  { pinyin }: SearchKeys,
  query: PeopleQuery,
  find: Find,
): Generator<Found> {
  const emails = [record.email, ...record.otherEmails]
  yield* inWords('name', record.name, query, find)
  if (pinyin === '') yield* inJoined('name', record.name, query, find)
  else yield* inJoined('pinyin', pinyin, query, find)
  yield* inAddress(emails, query)
  for (const email of emails) yield* inWords('email', email, query, find)
  yield* inNumber([record.number, record.mobile], query)
  yield* inWords('department', record.department, query, find)
  yield* inWords('title', record.title, query, find)
  yield* inWords('accountId', record.accountId, query, find)
  yield* inJoined('accountId', record.accountId, query, find)
}

/** The first text in which all of the query is found, else the one in which most of it is. */
export function matchOf(
  record: PersonRecord,
  keys: SearchKeys,
  query: PeopleQuery,
  { grade }: Pick<Rank, 'grade'>,
): PersonMatch {
  let best: Found = { match: { field: 'name', text: record.name, ranges: [] }, words: 0 }
  for (const found of allFound(record, keys, query, findOf(grade))) {
    if (found.words === Infinity) return found.match
    if (found.words > best.words) best = found
  }
  return best.match
}
