import type { SettingStore } from '../../account/settings'
import { writeTransaction, type Database } from './database'

/** Settings as JSON values in bookconf.db, read afresh each time since another process may have changed them. */
export function createSqliteSettingStore(db: Database): SettingStore {
  const select = db.prepare('SELECT value FROM setting WHERE name = ?')
  const upsert = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    read: (name) => {
      const row = select.get(name) as { value: string } | undefined
      return row && (JSON.parse(row.value) as unknown)
    },
    write: (values) =>
      writeTransaction(db, () => {
        for (const [name, value] of Object.entries(values))
          if (value !== undefined) upsert.run(name, JSON.stringify(value))
      }),
  }
}
