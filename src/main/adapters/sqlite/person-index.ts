/** Writes the index by which people are found. Its rows have the numbers of the people. */
import type { PersonRecord } from '../../directory/person-record'
import { insidesOf } from '../../directory/inside-text'
import type { SearchKeys } from '../../directory/search-keys'
import { KIND, searchWords } from '../../directory/search-words'
import type { Database } from './database'
import { FOUND_COLUMNS, FoundRow } from './person-row'

export interface PersonIndex {
  add(id: number, record: PersonRecord, keys: SearchKeys): void
  /** While the table still has the person as they were added. */
  remove(id: number): void
}

/** Of words in which a mistake is looked for. */
const NAMES = new RegExp(`^[${KIND.name}${KIND.joined}${KIND.turned}]`)

export function createPersonIndex(db: Database): PersonIndex {
  const sql = {
    person: db.prepare(`SELECT ${FOUND_COLUMNS} FROM person AS p WHERE id = ?`),
    addWords: db.prepare('INSERT INTO person_word (rowid, words) VALUES (?, ?)'),
    addInside: db.prepare('INSERT INTO person_inside (rowid, text) VALUES (?, ?)'),
    addNames: db.prepare('INSERT OR IGNORE INTO name_word (word) SELECT value FROM json_each(?)'),
    removeWords: db.prepare('DELETE FROM person_word WHERE rowid = ?'),
    removeInside: db.prepare('DELETE FROM person_inside WHERE rowid = ?'),
    removeNames: db.prepare(
      `DELETE FROM name_word WHERE word IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM person_word_list WHERE term = word)`,
    ),
  }
  const namesOf = (words: readonly string[]) => JSON.stringify(words.filter((word) => NAMES.test(word)))

  return {
    add: (id, record, keys) => {
      const words = searchWords(record, keys)
      sql.addWords.run(id, words.join(' '))
      sql.addInside.run(id, insidesOf(record, keys).text)
      sql.addNames.run(namesOf(words))
    },
    remove: (id) => {
      const { record, keys } = FoundRow.parse(sql.person.get(id))
      sql.removeWords.run(id)
      sql.removeInside.run(id)
      sql.removeNames.run(namesOf(searchWords(record, keys)))
    },
  }
}
