/** A thread of the directory: people are searched and imported here, where nothing waits for a window. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ImportProgress } from '../../directory/directory'
import { importPeople } from '../../directory/import-people'
import { SdkFault } from '../../sdk-fault'
import type { FromThread, ToThread } from '../worker-thread'
import { openDatabase } from './database'
import type { DirectoryTask, DirectoryWord } from './directory-messages'
import { DIRECTORY_MIGRATIONS } from './directory-schema'
import { createDirectoryStore } from './directory-store'

const { file } = z.object({ file: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This module runs as a worker.')
const port = parentPort
// A lost row can be imported again, so it need not survive a power cut.
const opened = openDatabase(file, DIRECTORY_MIGRATIONS, 'NORMAL').then((db) => {
  // In KiB. An import touches all of the indexes: with the 2 MiB that are usual it writes each page many times.
  db.exec('PRAGMA cache_size = -16000')
  return db
})
const stored = opened.then((db) => {
  // What a search reads of 100,000 people stays in memory (KiB); an import copies what it wrote less often (pages).
  db.exec('PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000')
  return createDirectoryStore(db)
})
const cancelled = { current: false }
const say = (message: FromThread<ImportProgress>) => {
  port.postMessage(message)
}

async function perform(id: number, task: DirectoryTask): Promise<unknown> {
  if (task.kind === 'importFile') {
    // At once: a cancel may be the next thing that is heard.
    cancelled.current = false
    const db = await opened
    // Kilobytes. With the usual two thousand every batch would read the tables' indexes again.
    db.exec('PRAGMA cache_size = -16000')
    const onProgress = (progress: ImportProgress) => {
      say({ id, progress })
    }
    return importPeople(task.input, await stored, { cancelled, onProgress })
  }
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
