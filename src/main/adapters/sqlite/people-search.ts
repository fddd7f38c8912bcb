/** Searches people by the beginnings of names, readings and addresses, over a prefix index. */
import type { Questions } from '../../directory/directory'
import { matchOf, type Match } from '../../directory/rank'
import { searchText } from '../../directory/search-keys'
import type { PersonHit } from '../../../shared/app/person'
import type { Database } from './database'
import { FOUND_COLUMNS, FoundRow, toPerson } from './person-row'

/** So many candidates are ranked of each kind of match; more than that, and a person types another letter. */
const CANDIDATES = 200

/** A prefix, quoted, so that nothing a person types is query syntax. */
const prefix = (text: string): string => `"${text.replaceAll('"', '""')}" *`

/**
 * What the index is asked, in the order of the ranking: the beginning of the name, of its reading, of its initials, then
 * every word anywhere. The index answers in no order, so that one question alone could miss the best match.
 */
function matchExpressions(query: string): string[] {
  const compact = query.replaceAll(' ', '')
  return [
    `name : ^ ${prefix(query)}`,
    `pinyin : ${prefix(compact)}`,
    `initials : ^ ${prefix(compact)}`,
    query.split(' ').map(prefix).join(' '),
  ]
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** As a hit, with the text that matched. */
const toHit = (row: FoundRow, { field }: Match): PersonHit => ({
  ...toPerson(row),
  match: { field, text: field === 'name' ? row.record.name : row.keys[field], ranges: [] },
})

export function createPeopleSearch(db: Database): Pick<Questions, 'searchPeople' | 'searchPeopleWider'> {
  const sql = {
    match: db.prepare(
      `SELECT ${FOUND_COLUMNS} FROM person_fts AS f JOIN person AS p ON p.id = f.rowid WHERE person_fts MATCH ? LIMIT ?`,
    ),
    exact: db.prepare(`SELECT ${FOUND_COLUMNS} FROM person AS p WHERE name = ? AND is_shown LIMIT ?`),
  }
  /** Asks for weaker matches only while there are not more than a person is shown. */
  const candidates = (text: string, limit: number): Map<number, FoundRow> => {
    const found = new Map<number, FoundRow>()
    const take = (more: unknown[]) => {
      for (const row of more.map((one) => FoundRow.parse(one))) found.set(row.id, row)
    }
    take(sql.exact.all(text, CANDIDATES))
    for (const expression of matchExpressions(text)) {
      if (found.size > limit) break
      take(sql.match.all(expression, CANDIDATES))
    }
    return found
  }

  return {
    searchPeople: ({ query, limit }) => {
      const text = searchText(query)
      if (!hasWord(text)) return { hits: [], groups: [], more: false }
      const ranked = [...candidates(text, limit).values()]
        .map((row) => ({ row, match: matchOf(row.keys, text) }))
        .sort((a, b) => a.match.rank - b.match.rank || (a.row.keys.name < b.row.keys.name ? -1 : 1))
      const hits = ranked.slice(0, limit).map(({ row, match }) => toHit(row, match))
      return { hits, groups: [], more: ranked.length > limit }
    },
    searchPeopleWider: () => ({ hits: [] }),
  }
}
