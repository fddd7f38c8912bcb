/** The texts by which a person is found. Computed once, at import: pinyin is too slow for each keystroke. */
import { pinyin } from 'pinyin-pro'
import type { PersonRecord } from './person-record'

const HAN = /\p{Script=Han}/u

/** Lower case without accents, Han characters apart, so that each is a word of the index. */
export const searchText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // SQLite takes a text to end at U+0000.
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\s+/gu, ' ')
    .trim()

/** Readings of a name, its surname read as one; ü is written v and also u. Empty for a name without Han characters. */
function readings(name: string): { full: string; initials: string } {
  if (!HAN.test(name)) return { full: '', initials: '' }
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'removed',
  })
  const full = syllables.join('')
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return { full: full.includes('v') ? `${full} ${full.replaceAll('v', 'u')}` : full, initials }
}

const latinInitials = (name: string): string =>
  searchText(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')

export interface SearchKeys {
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly email: string
  readonly number: string
  readonly department: string
  readonly title: string
}

export function searchKeys(record: PersonRecord): SearchKeys {
  const { full, initials } = readings(record.name)
  return {
    name: searchText(record.name),
    pinyin: full,
    initials: initials || latinInitials(record.name),
    email: record.email.toLowerCase(),
    number: [record.number, record.mobile]
      .map((number) => number.replace(/[^\d+*#]/g, ''))
      .join(' ')
      .trim(),
    department: searchText(record.department),
    title: searchText(record.title),
  }
}
