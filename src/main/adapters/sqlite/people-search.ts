/** Searches people: a first answer by the beginnings of words, and a wider one where that has few. */
import type { Group } from '../../../shared/app/directory'
import type { PersonHit } from '../../../shared/app/person'
import type { Questions } from '../../directory/directory'
import { matchOf } from '../../directory/match-text'
import { createRanking, type Ranked, type Ranking } from '../../directory/ranking'
import { parseQuery, type PeopleQuery } from '../../directory/search-query'
import { createClosePeople, type ClosePeople } from './close-people'
import type { Database } from './database'
import { firstAnswer } from './first-answer'
import { createGroupSearch } from './group-search'
import { createInsideAnswer } from './inside-answer'
import { createMisspeltAnswer } from './misspelt-answer'
import { FOUND_COLUMNS, FoundRow, toPerson } from './person-row'
import { createWordList } from './word-list'

/** With fewer than so many a first answer is widened. */
const FEW = 30

export function createPeopleSearch(
  db: Database,
  listGroups: () => readonly Group[],
): Pick<Questions, 'searchPeople' | 'searchPeopleWider'> {
  const sql = {
    names: db.prepare('SELECT id, reading FROM person WHERE id IN (SELECT value FROM json_each(?))'),
    people: db.prepare(
      `SELECT ${FOUND_COLUMNS} FROM person AS p WHERE p.id IN (SELECT value FROM json_each(?))`,
    ),
  }
  const list = createWordList(db)
  const closePeople = createClosePeople(db)
  const groupsFor = createGroupSearch(db, listGroups)
  const addInside = createInsideAnswer(db)
  const addMisspelt = createMisspeltAnswer(db, list)

  const namesOf = (ids: readonly number[]) => {
    const rows = sql.names.all(JSON.stringify(ids)) as { id: number; reading: string }[]
    return new Map(rows.map(({ id, reading }) => [id, reading]))
  }
  const toHits = (ranked: readonly Ranked[], query: PeopleQuery): PersonHit[] => {
    const rows = new Map<number, FoundRow>()
    for (const row of sql.people.all(JSON.stringify(ranked.map(({ id }) => id)))) {
      const found = FoundRow.parse(row)
      rows.set(found.id, found)
    }
    return ranked.flatMap((rank) => {
      const row = rows.get(rank.id)
      return row ? [{ ...toPerson(row), match: matchOf(row.record, row.keys, query, rank) }] : []
    })
  }
  const wider = (query: PeopleQuery, close: ClosePeople, first: Ranking, count: number): Ranking => {
    const ranking = createRanking()
    const isTaken = (id: number) => first.has(id)
    addInside(ranking, query, close, isTaken)
    if (ranking.size < count) addMisspelt(ranking, query, close, isTaken, count)
    return ranking
  }

  return {
    searchPeople: ({ query: typed, limit, invited, self = '' }) => {
      const query = parseQuery(typed)
      if (!query) return { hits: [], groups: [], more: false }
      const ranking = firstAnswer(list, query, closePeople(self, invited), limit + 1)
      const hits = toHits(ranking.best(limit, namesOf), query)
      return { hits, groups: groupsFor(query), more: ranking.size > limit }
    },
    searchPeopleWider: ({ query: typed, limit, invited, self = '' }) => {
      const query = parseQuery(typed)
      if (!query) return { hits: [] }
      const close = closePeople(self, invited)
      const first = firstAnswer(list, query, close, FEW)
      if (first.size >= FEW) return { hits: [] }
      return { hits: toHits(wider(query, close, first, limit).best(limit, namesOf), query) }
    },
  }
}
