/** The directory's thread: people are searched and imported here, where nothing waits for a window. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ImportProgress } from '../../directory/directory'
import { importPeople } from '../../directory/import-people'
import { SdkFault } from '../../sdk-fault'
import { openDatabase } from './database'
import type { FromWorker, Task, ToWorker } from './directory-messages'
import { DIRECTORY_MIGRATIONS } from './directory-schema'
import { createDirectoryStore } from './directory-store'

const { file } = z.object({ file: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This module runs as a worker.')
const port = parentPort
// A lost row can be imported again, so it need not survive a power cut.
const opened = openDatabase(file, DIRECTORY_MIGRATIONS, 'NORMAL').then((db) => createDirectoryStore(db))
const cancelled = { current: false }
const say = (message: FromWorker) => {
  port.postMessage(message)
}

async function perform(id: number, task: Task): Promise<unknown> {
  const store = await opened
  if (task.kind === 'importFile') {
    cancelled.current = false
    const onProgress = (progress: ImportProgress) => {
      say({ id, progress })
    }
    return importPeople(task.input, store, { cancelled, onProgress })
  }
  // The port ties each input to its question; a union of questions is beyond what the compiler follows.
  const answer = store[task.kind] as (input: unknown) => unknown
  return answer(task.input)
}

port.on('message', (message: ToWorker) => {
  if ('cancel' in message) {
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
