/** Version 3 of directory.db: everyone of version 2 becomes an entry of the imported files, under the ID they had. */
import { z } from 'zod'
import { departmentPath, pathText } from '../../directory/department-path'
import { readingOrder } from '../../directory/reading-order'
import type { Database } from './database'
import { recordText, StoredRecord } from './person-row'

/** Of the imported files, and of the user's own contacts. */
export const FILE_SOURCE = 1
export const OWN_SOURCE = 2

const TABLES = `
  CREATE TABLE source (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,        -- file, own, ldap, cardDav
    name         TEXT NOT NULL,        -- empty for files and own contacts, which the window names
    settings     TEXT,                 -- JSON; null for files and own contacts
    mark         TEXT,                 -- where the next incremental sync begins
    keys_at      INTEGER,              -- seconds; when all keys were compared last
    last_sync_at INTEGER,              -- seconds
    report       TEXT,                 -- JSON, of that sync
    fault        TEXT                  -- JSON, of a later one that failed
  ) STRICT;
  INSERT INTO source (id, kind, name) VALUES (${String(FILE_SOURCE)}, 'file', ''), (${String(OWN_SOURCE)}, 'own', '');

  ALTER TABLE person RENAME TO former_person;
  DROP INDEX person_by_email;
  DROP INDEX person_by_name;
  CREATE TABLE person (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    source         INTEGER NOT NULL REFERENCES source (id),
    source_key     TEXT,               -- under which the source knows the entry; null where it does not yet
    source_version TEXT NOT NULL,      -- the source's word for this state, or the one an own change was made from
    identity       TEXT NOT NULL,      -- the same address in two sources is the same person
    is_shown       INTEGER NOT NULL,   -- 0 where another source has the same person, or the user has removed them
    is_external    INTEGER NOT NULL,   -- own contacts, and those of address books
    is_favourite   INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    record         TEXT NOT NULL,      -- JSON
    keys           TEXT NOT NULL,      -- JSON
    email          TEXT NOT NULL,      -- lower case
    name           TEXT NOT NULL,      -- as searched
    numbers        TEXT NOT NULL,
    path           TEXT NOT NULL,      -- the department; what is below it is one stretch
    reading        TEXT NOT NULL,      -- the name as it is put in order
    entry_id       TEXT,               -- UUID of an entry made here
    own_change     TEXT,               -- put or remove, where the source does not know it yet
    own_turn       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, source_key)
  ) STRICT;
  CREATE TABLE other_email (
    email     TEXT NOT NULL,           -- lower case
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (email, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX other_email_by_person ON other_email (person_id);

  CREATE TABLE person_group (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    source     INTEGER NOT NULL REFERENCES source (id),
    source_key TEXT NOT NULL,
    name       TEXT NOT NULL,
    reading    TEXT NOT NULL,
    UNIQUE (source, source_key)
  ) STRICT;
  CREATE TABLE group_member (
    group_id  INTEGER NOT NULL REFERENCES person_group (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX group_member_by_person ON group_member (person_id);

  CREATE TABLE use_count (
    key     TEXT PRIMARY KEY,          -- of an attendee; a person's identity
    count   REAL NOT NULL,             -- of invitations, decayed to last_at
    last_at INTEGER NOT NULL           -- seconds
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX use_count_by_time ON use_count (last_at);
  CREATE TABLE together (
    one     TEXT NOT NULL,
    other   TEXT NOT NULL,
    count   REAL NOT NULL,             -- of meetings both were invited to, decayed to last_at
    last_at INTEGER NOT NULL,          -- seconds
    PRIMARY KEY (one, other)
  ) STRICT, WITHOUT ROWID;
`

/** Made once the people are there, which is faster. */
const INDEXES = `
  DROP TABLE former_person;
  CREATE INDEX person_by_identity ON person (identity);
  CREATE INDEX person_by_name ON person (name);
  CREATE INDEX person_of_everyone ON person (reading) WHERE is_shown AND kind = 'person';
  CREATE INDEX person_of_department ON person (path, reading) WHERE is_shown AND kind = 'person' AND NOT is_external;
  CREATE INDEX person_of_kind ON person (kind, reading) WHERE is_shown AND kind <> 'person';
  CREATE INDEX person_of_source ON person (source, reading) WHERE own_change IS NOT 'remove';
  CREATE INDEX person_external ON person (reading) WHERE is_external AND own_change IS NOT 'remove';
  CREATE INDEX person_favourite ON person (reading) WHERE is_favourite AND is_shown;
  CREATE INDEX person_changed ON person (source) WHERE own_change IS NOT NULL;
`

const Former = z.object({
  ...{ id: z.int(), identity: z.string(), record: z.string(), keys: z.string() },
  ...{ email: z.string(), name: z.string(), numbers: z.string() },
})
const AT_ONCE = 5000

function copyPeople(db: Database): void {
  const read = db.prepare('SELECT * FROM former_person WHERE id > ? ORDER BY id LIMIT ?')
  const write = db.prepare(
    `INSERT INTO person (id, source, source_key, source_version, identity, is_shown, is_external, is_favourite, kind,
                         record, keys, email, name, numbers, path, reading)
     VALUES (?, ${String(FILE_SOURCE)}, ?, '', ?, 1, 0, 0, 'person', ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (let last = 0; ;) {
    const rows = read.all(last, AT_ONCE).map((row) => Former.parse(row))
    for (const { id, identity, record, keys, email, name, numbers } of rows) {
      const person = StoredRecord.parse(JSON.parse(record))
      const place = [pathText(departmentPath(person.department)), readingOrder(person.name)]
      write.run(id, identity, identity, recordText(person), keys, email, name, numbers, ...place)
      last = id
    }
    if (rows.length < AT_ONCE) return
  }
}

export function toVersion3(db: Database): void {
  db.exec(TABLES)
  copyPeople(db)
  db.exec(INDEXES)
}
