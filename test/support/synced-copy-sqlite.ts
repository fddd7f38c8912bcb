/** A source's copy in a real file, changed as the window's calls change it. */
import { randomUUID } from 'node:crypto'
import { Contact } from '../../src/shared/app/directory'
import type { Database } from '../../src/main/adapters/sqlite/database'
import { OWN_SOURCE } from '../../src/main/adapters/sqlite/directory-version-3'
import { createOwnContacts } from '../../src/main/adapters/sqlite/own-contacts'
import { createSqliteSourceStore } from '../../src/main/adapters/sqlite/source-store'
import { createSourceTable } from '../../src/main/adapters/sqlite/source-table'
import type { PersonRecord } from '../../src/main/directory/person-record'
import { openDirectoryFile } from './directory-file'
import type { SyncedCopy } from './synced-copy'

export interface SqliteCopies {
  /** Of a source of its own. */
  make(): Promise<SyncedCopy>
  close(): Promise<void>
}

const OF_SOURCE = "SELECT id, record FROM person WHERE source = ? AND id > ? AND own_change IS NOT 'remove'"
const SETTINGS = { kind: 'cardDav', url: 'https://example.com/', user: '' } as const

async function makeCopy(db: Database): Promise<SyncedCopy> {
  const sources = createSourceTable(db)
  const { sourceId } = (await sources.save(null, 'Book', SETTINGS)) ?? { sourceId: '' }
  const source = { id: Number(sourceId), isExternal: true }
  const contacts = createOwnContacts(db, randomUUID)
  const { before } = db.prepare('SELECT coalesce(max(id), 0) AS before FROM person').get() as {
    before: number
  }
  const rows = (id: number) =>
    (db.prepare(OF_SOURCE).all(id, before) as { id: number; record: string }[]).map((row) => ({
      id: String(row.id),
      record: JSON.parse(row.record) as PersonRecord,
    }))
  return {
    store: createSqliteSourceStore(db, { source, copyName: (name) => `${name} (copy)`, newId: randomUUID }),
    last: async () => {
      const kept = await sources.read(sourceId)
      return { at: kept?.lastSyncAt ?? null, report: kept?.report ?? null, fault: kept?.fault ?? null }
    },
    list: () => Promise.resolve(rows(source.id)),
    own: () => Promise.resolve(rows(OWN_SOURCE).map(({ record }) => record)),
    save: async (id, record) => {
      const contact = Contact.strip().parse(record)
      const { personId } = await contacts.saveContact({ personId: id, sourceId, contact })
      return personId
    },
    remove: async (id) => {
      await contacts.deleteContact({ personId: id })
    },
  }
}

export async function openSqliteCopies(): Promise<SqliteCopies> {
  const file = await openDirectoryFile()
  return { make: () => makeCopy(file.db), close: () => file.close() }
}
