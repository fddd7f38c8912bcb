/** The people of the benchmark: those of scripts/make-people.mjs, as every search engine is given them. */
import Papa from 'papaparse'
import { pinyin } from 'pinyin-pro'
import { peopleCsv } from '../../scripts/make-people.mjs'

export const COUNT = 100_000

export const csv = () => `${[...peopleCsv(COUNT)].join('\n')}\n`

const HAN = /\p{Script=Han}/u
const LETTERS = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae' }

/** As it is typed on a keyboard without accents. */
export const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæ]/g, (letter) => LETTERS[letter])

/** The syllables of a Chinese name, ü as v; none for another. */
export const syllables = (name) =>
  HAN.test(name)
    ? pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' })
    : []

/** What the other engines cannot work out is given to them: plain letters, readings, initials. */
export function people() {
  return Papa.parse(csv(), { header: true, skipEmptyLines: true }).data.map((row, id) => {
    const { name, email, phone, department, title, kind } = row
    const reading = syllables(name)
    const words = reading.length > 0 ? reading : plain(name).split(' ')
    return {
      ...{ id, name, email, number: phone, department, title, kind },
      plain: plain(name),
      reading: reading.join(''),
      initials: words.map((word) => word.charAt(0)).join(''),
    }
  })
}
