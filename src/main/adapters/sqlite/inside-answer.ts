/** Of the second answer: whoever has the query inside their name, reading, address or number. */
import { insidesOf, isInside, needlesOf, trigrams } from '../../directory/inside-text'
import { GRADE } from '../../directory/grade'
import type { Ranking } from '../../directory/ranking'
import type { PeopleQuery } from '../../directory/search-query'
import type { ClosePeople } from './close-people'
import type { Database } from './database'
import { FOUND_COLUMNS, FoundRow } from './person-row'

/** So many who have the letters are looked at, in no order; more than that, and a person types another letter. */
const MANY = 300
const RANK = { grade: GRADE.inside, kind: '', word: '' }

/** @returns a function that adds everybody who is not `isTaken` */
export function createInsideAnswer(db: Database) {
  const having = db.prepare(
    `SELECT ${FOUND_COLUMNS} FROM person_inside AS i JOIN person AS p ON p.id = i.rowid
      WHERE person_inside MATCH ? LIMIT ?`,
  )
  const candidates = (needles: readonly string[]) => {
    const letters = trigrams(needles).map((one) => `"${one.replaceAll('"', '""')}"`)
    return having.all(letters.join(' AND '), MANY).map((row) => FoundRow.parse(row))
  }
  return (
    ranking: Ranking,
    query: PeopleQuery,
    close: ClosePeople,
    isTaken: (id: number) => boolean,
  ): void => {
    const alternatives = needlesOf(query)
    for (const [id, { insides, weight }] of close)
      if (!isTaken(id) && isInside(insides, alternatives)) ranking.add(id, RANK, weight)
    for (const needles of alternatives)
      for (const { id, record, keys } of candidates(needles))
        if (!isTaken(id) && isInside(insidesOf(record, keys), alternatives)) ranking.add(id, RANK)
  }
}
