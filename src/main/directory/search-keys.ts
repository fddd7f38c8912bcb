/** What is worked out of a person once, when they are stored: pinyin is too slow for each keystroke. */
import { pinyin } from 'pinyin-pro'
import { foldText } from './fold'
import type { PersonRecord } from './person-record'

const HAN = /\p{Script=Han}/u

/** Syllables with a space between them, the surname read as one (单 is shan); empty for a name without Han characters. */
export const readingOf = (name: string): string =>
  HAN.test(name)
    ? pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed' }).join(' ')
    : ''

export interface SearchKeys {
  readonly name: string
  /** As shown: `lü fang`. */
  readonly pinyin: string
  /** Digits and the signs that are dialled, one number after the other. */
  readonly number: string
}

export const searchKeys = ({ name, number, mobile }: PersonRecord): SearchKeys => ({
  name: foldText(name),
  pinyin: readingOf(name),
  number: [number, mobile]
    .map((one) => one.replace(/[^\d+*#]/g, ''))
    .join(' ')
    .trim(),
})
