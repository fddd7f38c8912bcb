/** A real directory on disk that takes hostile files, and what is true of everything it stores. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDatabase } from '../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../src/main/adapters/sqlite/directory-schema'
import { createDirectoryStore } from '../../src/main/adapters/sqlite/directory-store'
import { ImportFault } from '../../src/main/directory/import-fault'
import { importPeople } from '../../src/main/directory/import-people'
import { PersonRecord, recordFault } from '../../src/main/directory/person-record'
import type { ImportReport } from '../../src/shared/app/person'
import { cpuTime } from './cpu-time'

export interface Outcome {
  /** Null where the file was refused as a whole. */
  readonly report: ImportReport | null
  readonly stored: readonly PersonRecord[]
}

/** More than any input may take. */
const MOST_CPU_MS = 5000

/** One line, nothing that nobody sees but the two that join letters, nothing a decoder gave up on. */
const UNCLEAN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029\ufffd]| {2}|^ | $/u

export function expectClean(record: PersonRecord): void {
  expect(PersonRecord.parse(record)).toEqual(record)
  expect(recordFault(record)).toBeNull()
  for (const text of Object.values(record).flat()) expect(text).not.toMatch(UNCLEAN)
}

export async function openHostileStore() {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-hostile-'))
  const db = await openDatabase(join(folder, 'directory.db'), DIRECTORY_MIGRATIONS, 'NORMAL')
  const store = createDirectoryStore(db)
  const file = join(folder, 'people')
  return {
    store,
    /** Imports a file with these bytes. Only a refusal of the whole file may be thrown. */
    async take(bytes: Uint8Array): Promise<Outcome> {
      const stored: PersonRecord[] = []
      await writeFile(file, bytes)
      const start = cpuTime()
      const report = await importPeople(
        { file, mapping: null, state: null },
        {
          prepare: (entries) => {
            stored.push(...entries.map(({ groups: _, ...record }) => record))
            return store.prepare(entries)
          },
          save: (entries) => store.save(entries),
        },
        { cancelled: { current: false }, onProgress: () => undefined },
      ).catch((error: unknown) => {
        if (error instanceof ImportFault) return null
        throw error
      })
      expect(cpuTime() - start).toBeLessThan(MOST_CPU_MS)
      for (const record of stored) expectClean(record)
      return { report, stored }
    },
    async close() {
      db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
