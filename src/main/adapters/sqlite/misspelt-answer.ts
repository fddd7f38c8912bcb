/** Of the second answer: whoever has the query in their name or its reading, but for one mistake. */
import { misspellings, misspeltLength } from '../../directory/misspelling'
import { GRADE } from '../../directory/grade'
import type { Rank } from '../../directory/rank'
import type { Ranking } from '../../directory/ranking'
import type { PeopleQuery } from '../../directory/search-query'
import { KIND } from '../../directory/search-words'
import type { ClosePeople } from './close-people'
import type { Database } from './database'
import type { WordList } from './word-list'

/** Of the words that may have been meant. */
const CORRECTIONS = 60
/** What was meant is not known, so that some people of each word come before more of the same. */
const FEWEST_OF_EACH = 3
const NAMES: readonly string[] = [KIND.name, KIND.joined, KIND.turned]

/** A word that is misspelt as a whole is likelier than one of which the beginning is. */
const rankOf = (word: string, typed: string): Rank => ({
  ...{ grade: GRADE.misspelt, word },
  kind: Math.abs(word.length - typed.length) <= 1 ? 'whole' : 'with more',
})
const SEVERAL: Rank = { grade: GRADE.misspelt, kind: 'several', word: '' }

/** @returns a function that adds everybody who is not `isTaken` */
export function createMisspeltAnswer(db: Database, list: WordList) {
  // In this order: the few words that are tried, each looked up among the many; those that are whole words first.
  const tries = 'FROM json_each(?) AS t CROSS JOIN name_word AS w WHERE'
  const sql = {
    whole: db.prepare(`SELECT w.word ${tries} w.word = t.value LIMIT ?`),
    begun: db.prepare(
      `SELECT DISTINCT w.word ${tries} w.word > t.value AND w.word < t.value || char(1114111) LIMIT ?`,
    ),
  }
  /** The words of these kinds, each behind its sign, that `typed` may have been the beginning of. */
  const corrections = (typed: string, kinds: readonly string[]): string[] => {
    const tried = JSON.stringify(kinds.flatMap((kind) => misspellings(typed).map((word) => kind + word)))
    const found = [sql.whole, sql.begun].flatMap((one) => one.all(tried, CORRECTIONS) as { word: string }[])
    return [...new Set(found.map(({ word }) => word))].slice(0, CORRECTIONS)
  }
  const closest = (words: string, typed: string): Rank | null => {
    const meant = words
      .split('\n')
      .filter((word) => NAMES.includes(word.charAt(0)) && misspeltLength(word.slice(1), typed) > 0)
      .map((word) => rankOf(word.slice(1), typed))
    return meant[0] ?? null
  }
  return (
    ranking: Ranking,
    query: PeopleQuery,
    close: ClosePeople,
    isTaken: (id: number) => boolean,
    count: number,
  ): void => {
    const add = (id: number, rank: Rank, weight = 0) => {
      if (!isTaken(id)) ranking.add(id, rank, weight)
    }
    for (const { words, compact } of query.forms) {
      for (const [id, { entry, weight }] of close) {
        const rank = closest(entry.words, compact)
        if (rank) add(id, rank, weight)
      }
      const meant = corrections(compact, NAMES).map((found) => ({
        found,
        rank: rankOf(found.slice(1), compact),
      }))
      const each = Math.max(Math.ceil(count / Math.max(meant.length, 1)), FEWEST_OF_EACH)
      for (const { found, rank } of meant)
        for (const [turn, { id }] of list.words('', found, true, each).entries())
          add(id, { ...rank, word: String(turn).padStart(3, '0') + rank.word })
      if (words.length === 1) continue
      for (const [at, typed] of words.entries()) {
        const corrected = corrections(typed, [KIND.name])
        if (corrected.length === 0) continue
        for (const id of list.havingOne(corrected, KIND.name, words.toSpliced(at, 1))) add(id, SEVERAL)
      }
    }
  }
}
