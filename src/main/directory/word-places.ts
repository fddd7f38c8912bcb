/** Where words stand in a folded text: at the beginning of its words, inside them, or with one mistake. */
import type { Stretch } from './joined-parts'
import { misspeltLength } from './misspelling'
import { GRADE } from './grade'

/** Where in a folded text a word is found; null where it is not. */
export type Find = (text: string, word: string, isTaken: (stretch: Stretch) => boolean) => Stretch | null

const HAN = /^\p{Script=Han}/u

const isBeginning = (text: string, at: number): boolean =>
  at === 0 || text[at - 1] === ' ' || HAN.test(text.slice(at, at + 2))

function* occurrences(text: string, word: string): Generator<Stretch> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield [at, at + word.length]
}

function firstOf(stretches: Iterable<Stretch>, isTaken: (stretch: Stretch) => boolean): Stretch | null {
  let taken: Stretch | null = null
  for (const stretch of stretches) {
    if (!isTaken(stretch)) return stretch
    taken ??= stretch
  }
  return taken
}

export const beginnings: Find = (text, word, isTaken) => {
  const found = [...occurrences(text, word)].filter(([at]) => isBeginning(text, at))
  return firstOf(found, isTaken)
}
const inside: Find = (text, word, isTaken) =>
  beginnings(text, word, isTaken) ?? firstOf(occurrences(text, word), isTaken)
const misspelt: Find = (text, word, isTaken) => {
  const found = beginnings(text, word, isTaken)
  if (found) return found
  for (const { 0: part, index } of text.matchAll(/[^ ]+/g)) {
    const length = misspeltLength(part, word)
    if (length > 0) return [index, index + length]
  }
  return null
}

/** How loosely a word may be found for each grade of an answer. */
export const findOf = (grade: number): Find =>
  grade === GRADE.misspelt ? misspelt : grade === GRADE.inside ? inside : beginnings

/** Those of the words that are found, each at a place of its own where there is one. */
export function findWords(text: string, words: readonly string[], find: Find): Stretch[] {
  const taken: Stretch[] = []
  const isTaken = ([start, end]: Stretch) => taken.some(([from, to]) => start < to && from < end)
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const found = find(text, word, isTaken)
    if (found) taken.push(found)
  }
  return taken
}
