/** A thread of the directory: people are searched and imported here, where nothing waits for a window. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ImportProgress } from '../../directory/directory'
import { importPeople, type ImportOrder } from '../../directory/import-people'
import { SdkFault } from '../../sdk-fault'
import { createWorkerThread, type FromThread, type ToThread } from '../worker-thread'
import { openDatabase } from './database'
import type { DirectoryTask, DirectoryWord } from './directory-messages'
import { DIRECTORY_MIGRATIONS } from './directory-schema'
import { createDirectoryStore } from './directory-store'
import type { PeopleWriter } from './people-writer'
import type { Outcome } from './person-table'

const data = z.object({ file: z.string(), cacheKilobytes: z.int() }).parse(workerData)
if (!parentPort) throw new Error('This module runs as a worker.')
const port = parentPort
// A lost row can be imported again, so it need not survive a power cut.
const opened = openDatabase(data.file, DIRECTORY_MIGRATIONS, 'NORMAL').then((db) => {
  // An import copies what it wrote less often than usual (pages).
  db.exec(`PRAGMA cache_size = -${String(data.cacheKilobytes)}; PRAGMA wal_autocheckpoint = 8000`)
  return db
})
const stored = opened.then((db) => createDirectoryStore(db))
const cancelled = { current: false }
const say = (message: FromThread<ImportProgress>) => {
  port.postMessage(message)
}

/** This thread reads and prepares, another one stores: an import takes as long as the slower of the two. */
async function importFile(id: number, order: ImportOrder): Promise<unknown> {
  // At once: a cancel may be the next thing that is heard.
  cancelled.current = false
  const people = await stored
  const storing = createWorkerThread<DirectoryTask, DirectoryWord, never>({
    ...{ url: new URL(import.meta.url), data, endsWhenIdle: false },
  })
  const onProgress = (progress: ImportProgress) => {
    say({ id, progress })
  }
  const store: PeopleWriter = {
    prepare: (entries) => people.prepare(entries),
    save: (input) => storing.perform({ kind: 'save', input }) as Promise<Outcome[]>,
  }
  try {
    return await importPeople(order, store, { cancelled, onProgress })
  } finally {
    await storing.close()
  }
}

async function perform(id: number, task: DirectoryTask): Promise<unknown> {
  if (task.kind === 'importFile') return importFile(id, task.input)
  // The port ties each input to its question; a union of questions is beyond what the compiler follows.
  const answer = (await stored)[task.kind] as (input: unknown) => unknown
  return answer(task.input)
}

port.on('message', (message: ToThread<DirectoryTask, DirectoryWord>) => {
  if ('end' in message) {
    void opened
      .then(
        (db) => {
          db.close()
        },
        () => undefined,
      )
      .then(() => {
        port.close()
      })
    return
  }
  if ('word' in message) {
    cancelled.current = true
    return
  }
  const { id, task } = message
  perform(id, task).then(
    (value) => {
      say({ id, value })
    },
    (error: unknown) => {
      if (error instanceof SdkFault) say({ id, faults: error.faults })
      else say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    },
  )
})
