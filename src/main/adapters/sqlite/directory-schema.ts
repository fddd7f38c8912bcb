/** The tables of directory.db, one entry per version of the file (data). */
import type { Migration } from './database'
import { toVersion3 } from './directory-version-3'
import { toVersion4 } from './directory-version-4'

export const DIRECTORY_MIGRATIONS: readonly Migration[] = [
  `
  CREATE TABLE person (
    id       INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    record   TEXT NOT NULL,            -- JSON
    keys     TEXT NOT NULL,            -- JSON
    email    TEXT NOT NULL,            -- lower case, for pasted lists
    name     TEXT NOT NULL,            -- as searched
    numbers  TEXT NOT NULL
  ) STRICT;
  CREATE INDEX person_by_email ON person (email) WHERE email <> '';
  CREATE INDEX person_by_name ON person (name);

  CREATE VIRTUAL TABLE person_fts USING fts5 (
    name, pinyin, initials, email, number, department, title,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
  );
  `,
  // The index holds no second copy of the texts: half the file, half the time of an import.
  `
  DROP TABLE person_fts;
  CREATE VIRTUAL TABLE person_fts USING fts5 (
    name, pinyin, initials, email, number, department, title,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
  );
  INSERT INTO person_fts (rowid, name, pinyin, initials, email, number, department, title)
    SELECT id, keys ->> 'name', keys ->> 'pinyin', keys ->> 'initials', keys ->> 'email',
           keys ->> 'number', keys ->> 'department', keys ->> 'title'
      FROM person;
  `,
  // Sources, departments, groups, the user's own contacts, and whom the user invites.
  toVersion3,
  // Words in order, for an answer before the finger leaves the key; and what is inside them, for the second one.
  toVersion4,
]
