/** Writes the index by which people are found. Its rows have the numbers of the people. */
import { transactionOf, type Database } from './database'
import { FOUND_COLUMNS, FoundRow } from './person-row'
import { indexTexts, type IndexTexts } from './stored-person'

export interface PersonIndex {
  add(id: number, texts: IndexTexts): void
  /** While the table still has the person as they were added. */
  remove(id: number): void
}

export function createPersonIndex(db: Database): PersonIndex {
  const sql = {
    person: db.prepare(`SELECT ${FOUND_COLUMNS} FROM person AS p WHERE id = ?`),
    addWords: db.prepare('INSERT INTO person_word (rowid, words) VALUES (?, ?)'),
    addInside: db.prepare('INSERT INTO person_inside (rowid, text) VALUES (?, ?)'),
    addName: db.prepare('INSERT OR IGNORE INTO name_word (word) VALUES (?)'),
    removeWords: db.prepare('DELETE FROM person_word WHERE rowid = ?'),
    removeInside: db.prepare('DELETE FROM person_inside WHERE rowid = ?'),
    removeNames: db.prepare(
      `DELETE FROM name_word WHERE word IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM person_word_list WHERE term = word)`,
    ),
  }
  /** Most names have been written before; within one transaction that is still true. */
  let written = { in: transactionOf(db), names: new Set<string>() }
  const addName = (name: string) => {
    if (written.names.has(name)) return
    sql.addName.run(name)
    written.names.add(name)
  }

  return {
    add: (id, { words, names, inside }) => {
      sql.addWords.run(id, words)
      sql.addInside.run(id, inside)
      const transaction = transactionOf(db)
      if (written.in !== transaction) written = { in: transaction, names: new Set() }
      for (const name of names) addName(name)
    },
    remove: (id) => {
      const { record, keys } = FoundRow.parse(sql.person.get(id))
      sql.removeWords.run(id)
      sql.removeInside.run(id)
      const { names } = indexTexts(record, keys)
      sql.removeNames.run(JSON.stringify(names))
      for (const name of names) written.names.delete(name)
    },
  }
}
