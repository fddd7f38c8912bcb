/** The words by which a person is found, each behind a sign for its kind; in this order they are preferred. */
import { foldText, PLAIN, WRITTEN_OUT, type Spelling } from './fold'
import type { PersonRecord } from './person-record'
import type { SearchKeys } from './search-keys'

export const KIND = {
  name: '1',
  /** The whole name or reading without its spaces: `zhangwei`, `annamuller`. */
  joined: '2',
  /** The same from a later word on: `weizhang`. */
  turned: '3',
  initials: '4',
  email: '5',
  /** Of an address, without its dots. */
  domain: '6',
  number: '7',
  department: '8',
  title: '9',
  account: 'a',
  /** The first part whole and initials, or its initial and the others whole: `zhangwq`, `zweiqiang`. */
  abridged: 'c',
} as const
export type Kind = (typeof KIND)[keyof typeof KIND]

/** Longer words are cut, in the index as in a query. */
export const MAX_WORD = 40
/** Names of more parts are joined from their beginning alone. */
const MAX_PARTS = 4
/** Digits of which a part of a number has at least as many. */
const MIN_DIGITS = 3
/** Letters that can be written out, whole or with their mark apart. */
const HAS_SPELLING = /[äöüåøÄÖÜÅØ\u0308\u030a]/u
const HAN = /^\p{Script=Han}/u

/** Both spellings of a text, or the one where they are the same. */
export function spellings(text: string): string[] {
  const plain = foldText(text)
  const written = HAS_SPELLING.test(text) ? foldText(text, WRITTEN_OUT) : plain
  return plain === written ? [plain] : [plain, written]
}

export const splitWords = (folded: string): string[] => folded.split(' ').filter((word) => word !== '')

/** A word of Han characters can be entered at each of them. */
function entries(word: string): string[] {
  if (!HAN.test(word)) return [word]
  const characters = Array.from(word)
  return characters.map((_, at) => characters.slice(at).join(''))
}

const wordsOf = (text: string): string[] => spellings(text).flatMap(splitWords).flatMap(entries)

/** Of departments, titles and domains, which are of many people. */
const MAX_REMEMBERED = 10_000
const remembered = new Map<string, readonly string[]>()
function sharedWords(text: string): readonly string[] {
  let words = remembered.get(text)
  if (!words) {
    if (remembered.size > MAX_REMEMBERED) remembered.clear()
    remembered.set(text, (words = wordsOf(text)))
  }
  return words
}

/** ü as it is typed: v, u, and yu as in passports. */
export const TYPED_READINGS: readonly Spelling[] = [new Map([['ü', 'v']]), PLAIN, new Map([['ü', 'yu']])]
/** A reading in each way it is typed; none for an empty one. */
export const typedReadings = (reading: string): string[] => {
  if (reading === '') return []
  return reading.includes('ü') ? TYPED_READINGS.map((spelling) => foldText(reading, spelling)) : [reading]
}

type Put = (kind: Kind, word: string) => void

function putJoined(parts: readonly string[], isReading: boolean, put: Put): void {
  if (parts.length < (isReading ? 1 : 2)) return
  const whole = parts.join('')
  put(KIND.joined, whole)
  let begin = 0
  for (const part of parts.length > MAX_PARTS ? [] : parts.slice(0, -1)) {
    begin += part.length
    put(KIND.turned, whole.slice(begin) + whole.slice(0, begin))
  }
  const initials = parts.map((part) => part.charAt(0)).join('')
  put(KIND.initials, initials)
  const [first = ''] = parts
  if (!isReading || parts.length === 1) return
  put(KIND.abridged, first + initials.slice(1))
  put(KIND.abridged, first.charAt(0) + whole.slice(first.length))
}

/** Every part of a number from which it can be dialled or remembered: all of it, without the country, the extension. */
function putNumber(number: string, put: Put): void {
  let rest = ''
  for (const group of number.split(/\D+/).reverse()) {
    rest = group + rest
    if (group !== '' && rest.length >= MIN_DIGITS) put(KIND.number, rest)
  }
}

function putEmail(email: string, put: Put): void {
  const at = email.lastIndexOf('@')
  if (at < 0) return
  for (const word of splitWords(foldText(email.slice(0, at)))) put(KIND.email, word)
  const domain = sharedWords(email.slice(at + 1))
  for (const word of domain) put(KIND.email, word)
  put(KIND.domain, domain.join(''))
}

/** Each once. */
export function searchWords(record: PersonRecord, { pinyin }: SearchKeys): string[] {
  const words = new Set<string>()
  const put: Put = (kind, word) => words.add(kind + word.slice(0, MAX_WORD))
  const names = spellings(record.name)
  for (const name of names) for (const word of splitWords(name).flatMap(entries)) put(KIND.name, word)
  for (const parts of pinyin === '' ? names : typedReadings(pinyin))
    putJoined(splitWords(parts), pinyin !== '', put)
  putEmail(record.email, put)
  for (const email of record.otherEmails) putEmail(email, put)
  putNumber(record.number, put)
  putNumber(record.mobile, put)
  for (const word of sharedWords(record.department)) put(KIND.department, word)
  for (const word of sharedWords(record.title)) put(KIND.title, word)
  const account = splitWords(foldText(record.accountId))
  for (const word of account) put(KIND.account, word)
  if (account.length > 1) put(KIND.account, account.join(''))
  return [...words]
}
