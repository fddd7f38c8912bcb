/** A text by which names are in order as they are read: 张伟 stands beside Zhang Wei, and all of one surname together. */
import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u

/** Letters of the Latin alphabet that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' },
  ...{ đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', ŧ: 't' },
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .toLowerCase()
    .replace(/[æœßþđðħıłøŧ]/g, (letter) => LETTERS[letter] ?? letter)

/** Each Han character is its reading and then itself, so that those that are read alike do not mix. */
function withReadings(name: string): string {
  const readings = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'spaced',
  })
  return Array.from(name, (character, at) =>
    HAN.test(character) ? ` ${readings[at] ?? ''}${character}` : plain(character),
  ).join('')
}

export const readingOrder = (name: string): string =>
  (HAN.test(name) ? withReadings(name) : plain(name)).replace(/\s+/gu, ' ').trim()
