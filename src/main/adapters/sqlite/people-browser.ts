/** The directory as a whole and in parts, page by page. */
import type { DirectoryPart } from '../../../shared/app/directory'
import type { Person } from '../../../shared/app/person'
import type { Questions } from '../../directory/directory'
import type { Database } from './database'
import { partQuery } from './directory-parts'
import { PERSON_COLUMNS, peopleOf } from './person-row'
import { createUntilChanged } from './until-changed'

/** SQLite's word for no limit. */
const EVERY = -1

export interface PeopleBrowser extends Pick<Questions, 'countPeople' | 'listPeople'> {
  everyOne(part: DirectoryPart): Person[]
  /** Null where the entry is gone. */
  one(personId: string): { readonly person: Person; readonly sourceId: string } | null
}

export function createPeopleBrowser(db: Database): PeopleBrowser {
  const sql = {
    // Two counts, each of an index alone: the table itself is a hundred times as large.
    count: db.prepare(
      `SELECT (SELECT count(*) FROM person WHERE is_shown AND kind = 'person')
            + (SELECT count(*) FROM person WHERE is_shown AND kind <> 'person') AS count`,
    ),
    one: db.prepare(
      `SELECT ${PERSON_COLUMNS}, p.source FROM person AS p WHERE id = ? AND own_change IS NOT 'remove'`,
    ),
    person: db.prepare(`SELECT ${PERSON_COLUMNS} FROM person AS p WHERE id = ?`),
  }
  /** First the numbers, out of the index, then the people: the rows that are skipped are never read. */
  const page = (part: DirectoryPart, limit: number, from: number): Person[] => {
    const { rows, order, parameters } = partQuery(part)
    const ids = db
      .prepare(`SELECT p.id FROM ${rows} ORDER BY ${order} LIMIT ? OFFSET ?`)
      .all(...parameters, limit, from) as { id: number }[]
    return peopleOf(ids.map(({ id }) => sql.person.get(id)))
  }
  const totals = createUntilChanged(db)(() => new Map<string, number>())
  const total = (part: DirectoryPart): number => {
    const known = totals().get(JSON.stringify(part))
    if (known !== undefined) return known
    const { rows, parameters } = partQuery(part)
    const { count } = db.prepare(`SELECT count(*) AS count FROM ${rows}`).get(...parameters) as {
      count: number
    }
    totals().set(JSON.stringify(part), count)
    return count
  }
  return {
    countPeople: () => (sql.count.get() as { count: number }).count,
    listPeople: ({ part, from, limit }) => ({ people: page(part, limit, from), total: total(part) }),
    everyOne: (part) => page(part, EVERY, 0),
    one: (personId) => {
      const row = sql.one.get(Number(personId)) as { source: number } | undefined
      if (!row) return null
      const { source, ...person } = row
      const [only] = peopleOf([person])
      return only ? { person: only, sourceId: String(source) } : null
    },
  }
}
