/** Version 4 of directory.db: an index in the order of its words, one of what is inside them, and the words of names. */
import { z } from 'zod'
import { searchKeys } from '../../directory/search-keys'
import type { Database } from './database'
import { createPersonIndex } from './person-index'
import { recordOf } from './person-row'
import { indexTexts } from './stored-person'

const TABLES = `
  DROP TABLE person_fts;
  CREATE VIRTUAL TABLE person_word USING fts5 (
    words,                             -- each behind the sign of its kind, so that a kind is one stretch of the list
    content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE person_word_list USING fts5vocab (person_word, instance);
  CREATE VIRTUAL TABLE person_inside USING fts5 (
    text,
    content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
  );
  -- Joins the parts of an index seldom: an import writes four hundred of them.
  INSERT INTO person_word (person_word, rank) VALUES ('automerge', 16);
  INSERT INTO person_inside (person_inside, rank) VALUES ('automerge', 16);
  CREATE TABLE name_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`
const AT_ONCE = 5000
const Row = z.object({ id: z.int(), record: z.string(), is_shown: z.int() })

export function toVersion4(db: Database): void {
  db.exec(TABLES)
  const read = db.prepare('SELECT id, record, is_shown FROM person WHERE id > ? ORDER BY id LIMIT ?')
  const write = db.prepare('UPDATE person SET keys = ?, name = ?, numbers = ? WHERE id = ?')
  const index = createPersonIndex(db)
  for (let last = 0; ;) {
    const rows = read.all(last, AT_ONCE).map((row) => Row.parse(row))
    for (const { id, record: text, is_shown } of rows) {
      const record = recordOf(text)
      const keys = searchKeys(record)
      write.run(JSON.stringify(keys), keys.name, keys.number, id)
      if (is_shown === 1) index.add(id, indexTexts(record, keys))
      last = id
    }
    if (rows.length < AT_ONCE) return
  }
}
