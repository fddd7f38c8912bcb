/** The directory's thread: people are searched and imported here, where nothing waits for a window. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { ImportFault } from '../../directory/import-fault'
import { importPeople } from '../../directory/import-people'
import { openDatabase } from './database'
import type { FromWorker, Question, ToWorker } from './directory-messages'
import { DIRECTORY_MIGRATIONS } from './directory-schema'
import { createDirectoryStore } from './directory-store'

const { file } = z.object({ file: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This module runs as a worker.')
const port = parentPort
// A lost row can be imported again, so it need not survive a power cut.
const opened = openDatabase(file, DIRECTORY_MIGRATIONS, 'NORMAL').then(createDirectoryStore)
const cancelled = { current: false }
const say = (message: FromWorker) => {
  port.postMessage(message)
}

async function answer(id: number, question: Question): Promise<unknown> {
  const store = await opened
  switch (question.kind) {
    case 'search':
      return store.search(question.query, question.limit)
    case 'lookUp':
      return store.lookUp(question.keys)
    case 'count':
      return store.count()
    case 'importFile':
      cancelled.current = false
      return importPeople(question.file, store, cancelled, (progress) => {
        say({ id, progress })
      })
  }
}

port.on('message', (message: ToWorker) => {
  if ('cancel' in message) {
    cancelled.current = true
    return
  }
  const { id, question } = message
  answer(id, question).then(
    (value) => {
      say({ id, value })
    },
    (error: unknown) => {
      if (error instanceof ImportFault) say({ id, refusal: error.refusal })
      else say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    },
  )
})
