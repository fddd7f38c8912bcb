/** Searches people: a first answer by the beginnings of words, and a wider one where that has few. */
import type { Group } from '../../../shared/app/directory'
import type { PersonHit } from '../../../shared/app/person'
import type { PeopleSearch, Questions } from '../../directory/directory'
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
import { createUntilChanged } from './until-changed'
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
  const wider = (query: PeopleQuery, close: ClosePeople, before: Ranking, count: number): Ranking => {
    const ranking = createRanking()
    const isTaken = (id: number) => before.has(id)
    addInside(ranking, query, close, isTaken)
    if (ranking.size < count) addMisspelt(ranking, query, close, isTaken, count)
    return ranking
  }

  const latest = createUntilChanged(db)(() => ({ question: '', ranking: null as Ranking | null }))
  /** The wider question comes right after the first one, whose answer it does not repeat. */
  const first = (query: PeopleQuery, close: ClosePeople, input: PeopleSearch): Ranking => {
    const last = latest()
    const question = JSON.stringify(input)
    if (last.ranking === null || last.question !== question) {
      last.ranking = firstAnswer(list, query, close, Math.max(input.limit + 1, FEW))
      last.question = question
    }
    return last.ranking
  }

  return {
    searchPeople: (input) => {
      const { query: typed, limit, invited, self = '' } = input
      const query = parseQuery(typed)
      if (!query) return { hits: [], groups: [], more: false }
      const ranking = first(query, closePeople(self, invited), input)
      const hits = toHits(ranking.best(limit, namesOf), query)
      return { hits, groups: groupsFor(query), more: ranking.size > limit }
    },
    searchPeopleWider: (input) => {
      const { query: typed, limit, invited, self = '' } = input
      const query = parseQuery(typed)
      if (!query) return { hits: [] }
      const close = closePeople(self, invited)
      const ranking = first(query, close, input)
      if (ranking.size >= FEW) return { hits: [] }
      return { hits: toHits(wider(query, close, ranking, limit).best(limit, namesOf), query) }
    },
  }
}
