/**
 * The tables of bookconf.db, one entry per version of the file (data). What must come back to the letter is JSON text:
 * a bound string is cut at U+0000 and loses lone surrogates, JSON's escapes keep both.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meeting (
    conf_id    TEXT PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE,
    request_id TEXT UNIQUE,            -- JSON text
    request    TEXT,                   -- the canonical parameter that came with request_id
    vmr_id     TEXT NOT NULL,          -- empty without a room
    starts_at  INTEGER NOT NULL,       -- seconds, as are all times
    ends_at    INTEGER NOT NULL,
    sequence   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    stamped_at INTEGER NOT NULL,
    detail     TEXT NOT NULL           -- JSON
  ) STRICT;
  CREATE INDEX meeting_by_end ON meeting (ends_at);
  CREATE INDEX meeting_by_room ON meeting (vmr_id, starts_at) WHERE vmr_id <> '';

  CREATE TABLE calendar_entry (
    conf_id      TEXT PRIMARY KEY REFERENCES meeting (conf_id),
    sequence     INTEGER NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('queued', 'written', 'failed')),
    fault        TEXT,
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER               -- null when nothing is left to do
  ) STRICT;
  CREATE INDEX calendar_entry_due ON calendar_entry (next_attempt) WHERE next_attempt IS NOT NULL;

  CREATE TABLE room (
    vmr_id  TEXT PRIMARY KEY,
    conf_id TEXT NOT NULL UNIQUE,
    room    TEXT NOT NULL              -- JSON
  ) STRICT;

  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE draft (
    draft_id   TEXT PRIMARY KEY,
    updated_at INTEGER NOT NULL,
    draft      TEXT NOT NULL           -- JSON
  ) STRICT;
  `,
  `
  CREATE TABLE reminder (
    conf_id TEXT PRIMARY KEY,
    minutes INTEGER                    -- before the start; NULL for none. A meeting without a row follows the settings
  ) STRICT;

  CREATE TABLE announced (
    meeting_key TEXT PRIMARY KEY,      -- the meeting's ID, with that of its occurrence in a series
    starts_at   INTEGER NOT NULL,      -- what was announced: after a move it is announced again
    again_at    INTEGER                -- put off until then
  ) STRICT;
  `,
]
