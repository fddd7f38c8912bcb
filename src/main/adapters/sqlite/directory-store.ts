/** People in SQLite, with a prefix index over names, readings and addresses. Runs in the directory's worker. */
import { z } from 'zod'
import { Person, type PersonHit } from '../../../shared/app/person'
import { identityOf, type PersonRecord } from '../../directory/person-record'
import { matchOf } from '../../directory/rank'
import { searchKeys, searchText, type SearchKeys } from '../../directory/search-keys'
import { writeTransaction, type Database } from './database'

type Outcome = 'added' | 'changed' | 'unchanged'

export interface DirectoryStore {
  search(query: string, limit: number): { hits: PersonHit[]; more: boolean }
  lookUp(keys: readonly string[]): { key: string; people: Person[] }[]
  count(): number
  /** Stores a batch in one transaction; one outcome per record. */
  save(records: readonly PersonRecord[]): Promise<Outcome[]>
}

/** So many candidates are ranked of each kind of match; more than that, and a person types another letter. */
const CANDIDATES = 200

const Record = Person.omit({ personId: true })
const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
const Keys: z.ZodType<SearchKeys> = z.object({
  ...{ name: z.string(), pinyin: z.string(), initials: z.string(), email: z.string() },
  ...{ number: z.string(), department: z.string(), title: z.string() },
})
const Row = z.object({ id: z.int(), record: json(Record), keys: json(Keys) })

const toPerson = ({ id, record }: z.infer<typeof Row>): Person => ({ personId: String(id), ...record })

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

export function createDirectoryStore(db: Database): DirectoryStore {
  const columns = 'p.id, p.record, p.keys'
  const sql = {
    match: db.prepare(
      `SELECT ${columns} FROM person_fts AS f JOIN person AS p ON p.id = f.rowid WHERE person_fts MATCH ? LIMIT ?`,
    ),
    byMail: db.prepare(`SELECT ${columns} FROM person AS p WHERE email = ? AND email <> ''`),
    byName: db.prepare(`SELECT ${columns} FROM person AS p WHERE name = ?`),
    exact: db.prepare(`SELECT ${columns} FROM person AS p WHERE name = ? LIMIT ?`),
    byNumber: db.prepare(`SELECT ${columns} FROM person AS p WHERE ' ' || numbers || ' ' LIKE ?`),
    count: db.prepare('SELECT count(*) AS count FROM person'),
    find: db.prepare('SELECT id, record FROM person WHERE identity = ?'),
    insert: db.prepare(
      'INSERT INTO person (identity, record, keys, email, name, numbers) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    update: db.prepare(
      'UPDATE person SET record = ?, keys = ?, email = ?, name = ?, numbers = ? WHERE id = ?',
    ),
    forget: db.prepare('DELETE FROM person_fts WHERE rowid = ?'),
    index: db.prepare(
      `INSERT INTO person_fts (rowid, name, pinyin, initials, email, number, department, title)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  }
  const rows = (found: unknown[]) => found.map((row) => Row.parse(row))

  const index = (id: number, keys: SearchKeys) => {
    const { name, pinyin, initials, email, number, department, title } = keys
    sql.index.run(id, name, pinyin, initials, email, number, department, title)
  }

  const saveOne = (record: PersonRecord): Outcome => {
    const identity = identityOf(record)
    const known = sql.find.get(identity) as { id: number; record: string } | undefined
    const text = JSON.stringify(record)
    if (known?.record === text) return 'unchanged'
    const keys = searchKeys(record)
    const columnsOf = [text, JSON.stringify(keys), keys.email, keys.name, keys.number]
    if (known) {
      sql.update.run(...columnsOf, known.id)
      sql.forget.run(known.id)
      index(known.id, keys)
      return 'changed'
    }
    // Not by RETURNING: it would make the index write what it has gathered after every single row.
    const { lastInsertRowid } = sql.insert.run(identity, ...columnsOf) as { lastInsertRowid: number }
    index(lastInsertRowid, keys)
    return 'added'
  }

  const findAll = (key: string): Person[] => {
    const text = searchText(key)
    const digits = key.replace(/[^\d+*#]/g, '')
    if (key.includes('@')) return rows(sql.byMail.all(key.trim().toLowerCase())).map(toPerson)
    const named = rows(sql.byName.all(text))
    const isNumber = digits.length >= 5 && /^[\d+*#\-() ]+$/.test(key.trim())
    return (named.length > 0 || !isNumber ? named : rows(sql.byNumber.all(`% ${digits} %`))).map(toPerson)
  }

  /** Asks for weaker matches only while there are not more than a person is shown. */
  const candidates = (text: string, limit: number): Map<number, z.infer<typeof Row>> => {
    const found = new Map<number, z.infer<typeof Row>>()
    const take = (more: unknown[]) => {
      for (const row of rows(more)) found.set(row.id, row)
    }
    take(sql.exact.all(text, CANDIDATES))
    for (const expression of matchExpressions(text)) {
      if (found.size > limit) break
      take(sql.match.all(expression, CANDIDATES))
    }
    return found
  }

  return {
    search: (query, limit) => {
      const text = searchText(query)
      if (!hasWord(text)) return { hits: [], more: false }
      const ranked = [...candidates(text, limit).values()]
        .map((row) => ({ row, match: matchOf(row.keys, text) }))
        .sort((a, b) => a.match.rank - b.match.rank || (a.row.keys.name < b.row.keys.name ? -1 : 1))
      const hits = ranked
        .slice(0, limit)
        .map(({ row, match }) => ({ ...toPerson(row), matched: match.field }))
      return { hits, more: ranked.length > limit }
    },
    lookUp: (keys) =>
      keys.map((key) => ({ key, people: findAll(key) })).filter(({ people }) => people.length > 0),
    count: () => (sql.count.get() as { count: number }).count,
    save: (records) => writeTransaction(db, () => records.map(saveOne)),
  }
}
