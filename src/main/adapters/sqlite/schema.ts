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
  ALTER TABLE meeting ADD COLUMN cancelled_at INTEGER;
  ALTER TABLE meeting ADD COLUMN series TEXT;                       -- JSON, null for a single meeting
  ALTER TABLE meeting ADD COLUMN base TEXT NOT NULL DEFAULT '{}';   -- JSON: the part of the detail that lists show
  ALTER TABLE meeting ADD COLUMN brief TEXT NOT NULL DEFAULT '{}';  -- JSON: what a calendar shows beside the times
  ALTER TABLE meeting ADD COLUMN words TEXT NOT NULL DEFAULT '';    -- what a search looks in, in lower case
  UPDATE meeting SET
    base = json_remove(detail, '$.attendee', '$.customInfo', '$.notices', '$.subConf'),
    brief = json_object(
      'confSubject', detail -> '$.confSubject', 'timeZone', detail -> '$.timeZone',
      'vmrConferenceId', detail -> '$.vmrConferenceId', 'revision', detail -> '$.revision',
      'attendeeNames', (SELECT substr(coalesce(group_concat(json_extract(one.value, '$.name'), ', '), ''), 1, 200)
                        FROM json_each(detail, '$.attendee') AS one));
  UPDATE meeting SET words = lower(json_extract(brief, '$.confSubject') || ' ' || json_extract(brief, '$.attendeeNames')
                                   || ' ' || conf_id || ' ' || json_extract(brief, '$.vmrConferenceId'));

  -- When meetings take place and where: an index over what meeting says, written anew with every change of it.
  CREATE TABLE occurrence (
    conf_id      TEXT NOT NULL REFERENCES meeting (conf_id),
    sub_conf_id  TEXT NOT NULL,        -- empty for a single meeting
    vmr_id       TEXT NOT NULL,        -- empty without a room
    starts_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    media_type   INTEGER NOT NULL,
    is_exception INTEGER NOT NULL,
    PRIMARY KEY (conf_id, sub_conf_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO occurrence
    SELECT conf_id, '', vmr_id, starts_at, ends_at, json_extract(detail, '$.mediaType'), 0 FROM meeting;
  CREATE INDEX occurrence_by_start ON occurrence (starts_at);
  CREATE INDEX occurrence_by_room ON occurrence (vmr_id, starts_at) WHERE vmr_id <> '';
  DROP INDEX meeting_by_end;
  DROP INDEX meeting_by_room;
  ALTER TABLE meeting DROP COLUMN vmr_id;
  ALTER TABLE meeting DROP COLUMN starts_at;
  ALTER TABLE meeting DROP COLUMN ends_at;

  CREATE TABLE change (
    conf_id  TEXT NOT NULL REFERENCES meeting (conf_id),
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    fields   TEXT NOT NULL,            -- JSON
    reason   TEXT NOT NULL,            -- JSON
    PRIMARY KEY (conf_id, revision)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO change SELECT conf_id, 1, created_at, 'booked', '[]', '""' FROM meeting;

  -- An entry is what a revision says: not every one of them raises the sequence.
  ALTER TABLE calendar_entry ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE calendar_entry ADD COLUMN is_removal INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE calendar_entry DROP COLUMN sequence;
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
  // A commit costs what it touches: a booking writes each thing once, and no index that nobody asks.
  `
  ALTER TABLE meeting RENAME TO old_meeting;
  ALTER TABLE occurrence RENAME TO old_occurrence;
  ALTER TABLE change RENAME TO old_change;
  ALTER TABLE calendar_entry RENAME TO old_entry;
  DROP INDEX occurrence_by_start;
  DROP INDEX occurrence_by_room;
  DROP INDEX calendar_entry_due;

  CREATE TABLE meeting (
    conf_id      TEXT PRIMARY KEY,
    uid          TEXT NOT NULL,
    request_id   TEXT,                 -- JSON text
    request      TEXT,                 -- the canonical parameter that came with request_id
    sequence     INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    stamped_at   INTEGER NOT NULL,
    cancelled_at INTEGER,
    base         TEXT NOT NULL,        -- JSON: the part of the detail that lists show
    rest         TEXT NOT NULL,        -- JSON: the rest of the detail
    series       TEXT,                 -- JSON, null for a single meeting
    brief        TEXT NOT NULL,        -- JSON: what a calendar shows beside the times
    words        TEXT NOT NULL         -- what a search looks in, in lower case
  ) STRICT;
  INSERT INTO meeting
    SELECT conf_id, uid, request_id, request, sequence, created_at, stamped_at, cancelled_at, base,
           json_remove(detail, '$.confId', '$.vmrConferenceId', '$.confSubject', '$.scheduserName', '$.role',
             '$.conferenceType', '$.confStatusType', '$.isWebinar', '$.startTimeStamp', '$.endTimeStamp', '$.startTime',
             '$.endTime', '$.timeZone', '$.chairmanPwd', '$.generalPwd', '$.chairJoinUri', '$.guestJoinUri',
             '$.accessNumber', '$.mediaType', '$.recordType'),
           series, brief, words
      FROM old_meeting ORDER BY rowid;
  CREATE UNIQUE INDEX meeting_by_request ON meeting (request_id) WHERE request_id IS NOT NULL;

  CREATE TABLE occurrence (
    conf_id      TEXT NOT NULL REFERENCES meeting (conf_id),
    sub_conf_id  TEXT NOT NULL,        -- empty for a single meeting
    vmr_id       TEXT NOT NULL,        -- empty without a room
    starts_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    media_type   INTEGER NOT NULL,
    is_exception INTEGER NOT NULL,
    PRIMARY KEY (conf_id, sub_conf_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO occurrence SELECT * FROM old_occurrence;
  CREATE INDEX occurrence_by_start ON occurrence (starts_at);
  CREATE INDEX occurrence_by_room ON occurrence (vmr_id, starts_at) WHERE vmr_id <> '';

  -- That a meeting was booked its own row says.
  CREATE TABLE change (
    conf_id  TEXT NOT NULL REFERENCES meeting (conf_id),
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    fields   TEXT NOT NULL,            -- JSON
    reason   TEXT NOT NULL,            -- JSON
    PRIMARY KEY (conf_id, revision)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO change SELECT * FROM old_change WHERE kind <> 'booked';

  -- What is left to do: an entry that is written has no row.
  CREATE TABLE calendar_entry (
    conf_id      TEXT PRIMARY KEY REFERENCES meeting (conf_id),
    revision     INTEGER NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('queued', 'failed')),
    fault        TEXT,
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER NOT NULL,
    is_removal   INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  INSERT INTO calendar_entry
    SELECT conf_id, revision, state, fault, attempts, next_attempt, is_removal
      FROM old_entry WHERE next_attempt IS NOT NULL;

  DROP TABLE old_entry;
  DROP TABLE old_change;
  DROP TABLE old_occurrence;
  DROP TABLE old_meeting;
  `,
]
