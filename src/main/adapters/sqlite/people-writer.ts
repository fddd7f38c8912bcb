/** Stores people, each under its identity, and keeps the index in step. */
import { identityOf, type PersonRecord } from '../../directory/person-record'
import { searchKeys, type SearchKeys } from '../../directory/search-keys'
import { writeTransaction, type Database } from './database'

type Outcome = 'added' | 'changed' | 'unchanged'

export interface PeopleWriter {
  /** Stores a batch in one transaction; one outcome per record. */
  save(records: readonly PersonRecord[]): Promise<Outcome[]>
}

export function createPeopleWriter(db: Database): PeopleWriter {
  const sql = {
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
    const columns = [text, JSON.stringify(keys), keys.email, keys.name, keys.number]
    if (known) {
      sql.update.run(...columns, known.id)
      sql.forget.run(known.id)
      index(known.id, keys)
      return 'changed'
    }
    // Not by RETURNING: it would make the index write what it has gathered after every single row.
    const { lastInsertRowid } = sql.insert.run(identity, ...columns) as { lastInsertRowid: number }
    index(lastInsertRowid, keys)
    return 'added'
  }
  return { save: (records) => writeTransaction(db, () => records.map(saveOne)) }
}
