/** One source's entries in the table of people, by the rules of conflicts; inside whoever's transaction. */
import { z } from 'zod'
import type { PersonRecord } from '../../directory/person-record'
import type { SourceEntry } from '../../directory/source'
import type { OwnChange, Tally } from '../../directory/sync-store'
import type { Database } from './database'
import { OWN_SOURCE } from './directory-version-3'
import { recordText, StoredRecord } from './person-row'
import { createPersonTable, type SourceRef } from './person-table'

const Row = z
  .object({
    ...{ id: z.int(), source_key: z.string().nullable(), source_version: z.string() },
    record: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(StoredRecord),
    own_change: z.enum(['put', 'remove']).nullable(),
    ...{ own_turn: z.int(), entry_id: z.string().nullable() },
  })
  .transform(({ id, record, ...row }) => ({
    ...{ id, record, key: row.source_key, version: row.source_version },
    ...{ own: row.own_change, turn: row.own_turn, entryId: row.entry_id },
  }))
type Row = z.infer<typeof Row>

export interface SourceOptions {
  readonly source: SourceRef
  /** The name of a copy that is kept beside the source's state. */
  readonly copyName: (name: string) => string
  readonly newId: () => string
}

export interface SourceEntries {
  ownChanges(): OwnChange[]
  sent(change: OwnChange, entry: { readonly key: string; readonly version: string } | null): void
  giveWay(change: OwnChange): void
  save(entry: SourceEntry): Partial<Tally>
  remove(key: string): Partial<Tally>
  /** Of all that the source knows. */
  keys(): string[]
  /** The table's own numbers for keys; those it does not know are left out. */
  numbersOf(keys: readonly string[]): number[]
}

export function createSourceEntries(db: Database, { source, copyName, newId }: SourceOptions): SourceEntries {
  const columns = 'id, source_key, source_version, record, own_change, own_turn, entry_id'
  const sql = {
    changed: db.prepare(
      `SELECT ${columns} FROM person WHERE source = ? AND own_change IS NOT NULL ORDER BY id`,
    ),
    byId: db.prepare(`SELECT ${columns} FROM person WHERE id = ? AND source = ?`),
    byKey: db.prepare(`SELECT ${columns} FROM person WHERE source = ? AND source_key = ?`),
    own: db.prepare(
      'SELECT own_change FROM person WHERE source = ? AND source_key = ? AND own_change IS NOT NULL',
    ),
    know: db.prepare('UPDATE person SET source_key = ?, source_version = ? WHERE id = ?'),
    settle: db.prepare('UPDATE person SET own_change = NULL WHERE id = ?'),
    keys: db.prepare('SELECT source_key AS key FROM person WHERE source = ? AND source_key IS NOT NULL'),
    number: db.prepare(
      "SELECT id FROM person WHERE source = ? AND source_key = ? AND own_change IS NOT 'remove'",
    ),
  }
  const people = createPersonTable(db)
  const own: SourceRef = { id: OWN_SOURCE, isExternal: true }
  const rowOf = (found: unknown): Row | null => (found === undefined ? null : Row.parse(found))
  const byKey = (key: string) => rowOf(sql.byKey.get(source.id, key))
  const byEntry = ({ entry }: OwnChange) => rowOf(sql.byId.get(Number(entry), source.id))
  const keepCopy = ({ record }: Row) => {
    people.put(own, newId(), '', { ...record, name: copyName(record.name) })
  }
  const isSame = (a: PersonRecord, b: PersonRecord) => recordText(a) === recordText(b)

  /** Of an entry that the user has changed here. */
  function settleChanged({ key, version, record }: SourceEntry, row: Row): Partial<Tally> {
    if (row.version === version && version !== '') return { unchanged: 1 }
    if (row.own === 'remove') {
      people.remove(row.id)
      people.put(source, key, version, record)
      return { added: 1, conflicts: 1 }
    }
    const isConflict = !isSame(row.record, record)
    if (isConflict) keepCopy(row)
    return { [people.put(source, key, version, record).outcome]: 1, conflicts: Number(isConflict) }
  }

  return {
    ownChanges: () =>
      sql.changed.all(source.id).flatMap((found) => {
        const { id, key, version, record, own: kind, turn, entryId } = Row.parse(found)
        return kind === null
          ? []
          : [{ entry: String(id), id: entryId ?? '', turn, kind, key, version, record }]
      }),
    sent: (change, entry) => {
      const row = byEntry(change)
      if (!row) return
      const other = entry && byKey(entry.key)
      if (other && other.id !== row.id) people.remove(other.id)
      if (entry) sql.know.run(entry.key, entry.version, row.id)
      if (row.turn !== change.turn) return
      if (entry) sql.settle.run(row.id)
      else people.remove(row.id)
    },
    giveWay: (change) => {
      const row = byEntry(change)
      if (!row) return
      if (row.own === 'put') keepCopy(row)
      if (row.key === null || row.own === 'remove') people.remove(row.id)
      else {
        sql.know.run(row.key, '', row.id)
        sql.settle.run(row.id)
      }
    },
    save: (entry) => {
      // Most entries nobody has changed here: those need no second look.
      const changed = sql.own.get(source.id, entry.key) === undefined ? null : byKey(entry.key)
      if (changed) return settleChanged(entry, changed)
      return { [people.put(source, entry.key, entry.version, entry.record).outcome]: 1 }
    },
    remove: (key) => {
      const row = byKey(key)
      if (!row) return {}
      if (row.own === 'put') keepCopy(row)
      people.remove(row.id)
      return { removed: 1, conflicts: Number(row.own === 'put') }
    },
    keys: () => (sql.keys.all(source.id) as { key: string }[]).map(({ key }) => key),
    numbersOf: (keys) =>
      keys.flatMap((key) => {
        const row = sql.number.get(source.id, key) as { id: number } | undefined
        return row ? [row.id] : []
      }),
  }
}
