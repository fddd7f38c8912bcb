/** A directory in a real file of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../src/main/adapters/sqlite/directory-schema'
import { createDirectoryStore, type DirectoryStore } from '../../src/main/adapters/sqlite/directory-store'

export interface DirectoryFile {
  readonly db: Database
  readonly store: DirectoryStore
  readonly close: () => Promise<void>
}

export async function openDirectoryFile(): Promise<DirectoryFile> {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-directory-'))
  const db = await openDatabase(join(folder, 'directory.db'), DIRECTORY_MIGRATIONS, 'NORMAL')
  return {
    db,
    store: createDirectoryStore(db),
    close: async () => {
      db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
