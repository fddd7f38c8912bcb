/** The table of people: every way in and out of it, inside whoever's transaction. */
import { identityOf, type PersonRecord } from '../../directory/person-record'
import type { Database } from './database'
import { createPersonIndex } from './person-index'
import { recordText } from './person-row'
import { createSamePerson } from './same-person'
import { storedPerson, type StoredPerson } from './stored-person'

export type Outcome = 'added' | 'changed' | 'unchanged'

/** Which source an entry is of, and whether that is the company's own. */
export interface SourceRef {
  readonly id: number
  readonly isExternal: boolean
}

export interface StoredEntry {
  readonly id: number
  readonly outcome: Outcome
}

interface Known {
  readonly id: number
  readonly record: string
  readonly identity: string
  readonly is_shown: number
  readonly source_version: string
  readonly own_change: string | null
}

const KNOWN = 'SELECT id, record, identity, is_shown, source_version, own_change FROM person'

export interface PersonTable {
  /** Whether an entry is stored under its key just like this. */
  has(source: SourceRef, key: string, record: PersonRecord): boolean
  /**
   * Stores an entry under its key; one without a key is new. What the source says wins over an own change.
   * @param stored where it has been worked out already
   */
  put(
    source: SourceRef,
    key: string | null,
    version: string,
    record: PersonRecord,
    stored?: StoredPerson,
  ): StoredEntry
  /** Gives a stored entry another text. */
  rewrite(id: number, record: PersonRecord): void
  /** Takes somebody out of the table, the index and the groups. What was arranged here goes to the same person elsewhere. */
  remove(id: number): void
  /** Takes somebody out of sight until the source knows that the user removed them. */
  hide(id: number): void
}

export function createPersonTable(db: Database): PersonTable {
  const sql = {
    find: db.prepare(`${KNOWN} WHERE source = ? AND source_key = ?`),
    byId: db.prepare(`${KNOWN} WHERE id = ?`),
    insert: db.prepare(
      `INSERT INTO person (source, source_key, source_version, identity, is_shown, is_external, is_favourite,
                           kind, record, keys, email, name, numbers, path, reading)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    update: db.prepare(
      `UPDATE person SET identity = ?, kind = ?, record = ?, keys = ?, email = ?, name = ?, numbers = ?, path = ?,
                         reading = ? WHERE id = ?`,
    ),
    settle: db.prepare('UPDATE person SET source_version = ?, own_change = NULL WHERE id = ?'),
    delete: db.prepare('DELETE FROM person WHERE id = ?'),
    hide: db.prepare(
      `UPDATE person SET is_shown = 0, is_favourite = 0, own_change = 'remove', own_turn = own_turn + 1
        WHERE id = ?`,
    ),
    leaveGroups: db.prepare('DELETE FROM group_member WHERE person_id = ?'),
    addEmail: db.prepare('INSERT OR IGNORE INTO other_email (email, person_id) VALUES (?, ?)'),
    forgetEmails: db.prepare('DELETE FROM other_email WHERE person_id = ?'),
  }
  const index = createPersonIndex(db)
  const same = createSamePerson(db, index)

  const saveEmails = (id: number, { otherEmails }: PersonRecord) => {
    for (const email of otherEmails) sql.addEmail.run(email.toLowerCase(), id)
  }
  const insert = (
    source: SourceRef,
    key: string | null,
    version: string,
    record: PersonRecord,
    { columns, texts } = storedPerson(record),
  ): number => {
    const identity = identityOf(record)
    const isAlone = !same.isKnown(identity)
    const place = [source.id, key, version, identity, Number(isAlone), Number(source.isExternal)]
    // Not by RETURNING: it would make the index write what it has gathered after every single row.
    const { lastInsertRowid: id } = sql.insert.run(...place, ...columns) as { lastInsertRowid: number }
    saveEmails(id, record)
    if (isAlone) index.add(id, texts)
    else same.choose(identity)
    return id
  }
  const rewrite = (known: Known, record: PersonRecord, { columns, texts } = storedPerson(record)) => {
    const identity = identityOf(record)
    if (known.is_shown === 1) index.remove(known.id)
    sql.update.run(identity, ...columns, known.id)
    sql.forgetEmails.run(known.id)
    saveEmails(known.id, record)
    if (known.is_shown === 1) index.add(known.id, texts)
    if (identity === known.identity) return
    same.choose(known.identity)
    same.choose(identity)
  }
  const takeOut = (id: number, how: 'delete' | 'hide') => {
    const known = byId(id)
    if (!known) return
    same.handOver(id, known.identity)
    sql.leaveGroups.run(id)
    if (known.is_shown === 1) index.remove(id)
    sql[how].run(id)
    same.choose(known.identity)
  }
  const byId = (id: number) => sql.byId.get(id) as Known | undefined
  const byKey = (source: SourceRef, key: string) => sql.find.get(source.id, key) as Known | undefined

  return {
    has: (source, key, record) => byKey(source, key)?.record === recordText(record),
    put: (source, key, version, record, stored) => {
      const known = key === null ? undefined : byKey(source, key)
      if (!known) return { id: insert(source, key, version, record, stored), outcome: 'added' }
      const isUnchanged = known.record === recordText(record)
      if (!isUnchanged) rewrite(known, record, stored)
      if (known.source_version !== version || known.own_change !== null) sql.settle.run(version, known.id)
      if (known.own_change === 'remove') same.choose(identityOf(record))
      return { id: known.id, outcome: isUnchanged ? 'unchanged' : 'changed' }
    },
    rewrite: (id, record) => {
      const known = byId(id)
      if (known) rewrite(known, record)
    },
    remove: (id) => {
      takeOut(id, 'delete')
    },
    hide: (id) => {
      takeOut(id, 'hide')
    },
  }
}
