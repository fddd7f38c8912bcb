/** The index by which people are found. Its rows have the numbers of the people. */
import type { SearchKeys } from '../../directory/search-keys'
import type { Database } from './database'

export interface PersonIndex {
  add(id: number, keys: SearchKeys): void
  remove(id: number): void
}

export function createPersonIndex(db: Database): PersonIndex {
  const sql = {
    add: db.prepare(
      `INSERT INTO person_fts (rowid, name, pinyin, initials, email, number, department, title)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    remove: db.prepare('DELETE FROM person_fts WHERE rowid = ?'),
  }
  return {
    add: (id, { name, pinyin, initials, email, number, department, title }) => {
      sql.add.run(id, name, pinyin, initials, email, number, department, title)
    },
    remove: (id) => {
      sql.remove.run(id)
    },
  }
}
