/** The sources themselves in SQLite. */
import type { SourceSettings } from '../../../shared/app/directory'
import type { KeptSource, SourceKeeper } from '../../directory/source-keeper'
import { writeTransaction, type Database } from './database'
import { createPersonTable } from './person-table'
import { keptSource, SOURCE_COLUMNS } from './source-row'

export type SourceTable = Pick<SourceKeeper, 'list' | 'read' | 'save' | 'changed' | 'remove'>

/** So many entries leave in one transaction, which others wait for. */
const AT_ONCE = 500

export function createSourceTable(db: Database): SourceTable {
  const sql = {
    all: db.prepare(`SELECT ${SOURCE_COLUMNS} FROM source AS s ORDER BY s.id`),
    one: db.prepare(`SELECT ${SOURCE_COLUMNS} FROM source AS s WHERE s.id = ?`),
    insert: db.prepare('INSERT INTO source (kind, name, settings) VALUES (?, ?, ?)'),
    rename: db.prepare('UPDATE source SET name = ? WHERE id = ?'),
    replace: db.prepare(
      'UPDATE source SET kind = ?, settings = ?, mark = NULL, keys_at = NULL, fault = NULL WHERE id = ?',
    ),
    changed: db.prepare('SELECT DISTINCT source AS id FROM person WHERE own_change IS NOT NULL'),
    people: db.prepare('SELECT id FROM person WHERE source = ? LIMIT ?'),
    forgetGroups: db.prepare('DELETE FROM person_group WHERE source = ?'),
    delete: db.prepare('DELETE FROM source WHERE id = ? AND settings IS NOT NULL'),
  }
  const people = createPersonTable(db)
  const read = (id: number): KeptSource | null => {
    const row = sql.one.get(id)
    return row === undefined ? null : keptSource(row)
  }
  const add = (name: string, settings: SourceSettings): number =>
    (sql.insert.run(settings.kind, name, JSON.stringify(settings)) as { lastInsertRowid: number })
      .lastInsertRowid
  const change = (known: KeptSource, name: string, settings: SourceSettings) => {
    const id = Number(known.sourceId)
    sql.rename.run(name, id)
    const isOther = JSON.stringify(known.settings) !== JSON.stringify(settings)
    if (isOther) sql.replace.run(settings.kind, JSON.stringify(settings), id)
  }
  /** Answers whether there may be more. */
  const removeSome = (id: number): boolean => {
    const rows = sql.people.all(id, AT_ONCE) as { id: number }[]
    for (const row of rows) people.remove(row.id)
    return rows.length === AT_ONCE
  }

  return {
    list: () => Promise.resolve(sql.all.all().map(keptSource)),
    read: (sourceId) => Promise.resolve(read(Number(sourceId))),
    save: (sourceId, name, settings) =>
      writeTransaction(db, () => {
        if (sourceId === null) return read(add(name, settings))
        const known = read(Number(sourceId))
        if (known?.settings) change(known, name, settings)
        return read(Number(sourceId))
      }),
    changed: () => Promise.resolve((sql.changed.all() as { id: number }[]).map(({ id }) => String(id))),
    remove: async (sourceId) => {
      const id = Number(sourceId)
      if (!read(id)?.settings) return
      while (await writeTransaction(db, () => removeSome(id))) continue
      await writeTransaction(db, () => {
        sql.forgetGroups.run(id)
        sql.delete.run(id)
      })
    },
  }
}
