/** The thread of the sources: they are kept and synced here, where neither a search nor the window waits. */
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import texts from '../../../shared/texts/sync.json'
import type { SyncOrder } from '../../directory/source-keeper'
import { syncSource, type SyncOutcome } from '../../directory/sync-source'
import { openDatabase } from '../sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../sqlite/directory-schema'
import { createSqliteSourceStore } from '../sqlite/source-store'
import { createSourceTable } from '../sqlite/source-table'
import type { FromThread, ToThread } from '../worker-thread'
import { openSource } from './open-source'
import type { SyncProgress, SyncTask, SyncWord } from './sync-messages'
import { trustSystem } from './trust-system'

const { file } = z.object({ file: z.string() }).parse(workerData)
if (!parentPort) throw new Error('This module runs as a worker.')
const port = parentPort
trustSystem()
// What is lost in a power cut is read again from its source; what the user changed here is kept by the other thread.
const opened = openDatabase(file, DIRECTORY_MIGRATIONS, 'NORMAL')
const sources = opened.then(createSourceTable)
const running = new Map<string, AbortController>()
const clock = () => Math.floor(Date.now() / 1000)
const say = (message: FromThread<SyncProgress>) => {
  port.postMessage(message)
}

async function sync(order: SyncOrder, onProgress: (done: number) => void): Promise<SyncOutcome> {
  const { sourceId, password, isThorough, language } = order
  const abort = new AbortController()
  running.set(sourceId, abort)
  try {
    const settings = (await (await sources).read(sourceId))?.settings
    if (!settings) return { fault: { kind: 'notFound', detail: '' } }
    const store = createSqliteSourceStore(await opened, {
      source: { id: Number(sourceId), isExternal: settings.kind === 'cardDav' },
      copyName: (name) => texts[language].copy.replace('{name}', () => name),
      newId: randomUUID,
    })
    const source = await openSource(settings, { language, clock })
    return await syncSource({
      ...{ source, store, password, isThorough, clock, onProgress },
      signal: abort.signal,
    })
  } finally {
    running.delete(sourceId)
  }
}

async function perform(id: number, task: SyncTask): Promise<unknown> {
  switch (task.kind) {
    case 'list':
      return (await sources).list()
    case 'changed':
      return (await sources).changed()
    case 'read':
      return (await sources).read(task.sourceId)
    case 'save':
      return (await sources).save(task.sourceId, task.name, task.settings)
    case 'remove':
      await (await sources).remove(task.sourceId)
      return null
    case 'sync':
      return sync(task.order, (done) => {
        say({ id, progress: done })
      })
  }
}

port.on('message', (message: ToThread<SyncTask, SyncWord>) => {
  if ('word' in message) running.get(message.word.cancel)?.abort()
  if (!('task' in message)) return
  const { id, task } = message
  perform(id, task).then(
    (value) => {
      say({ id, value })
    },
    (error: unknown) => {
      say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    },
  )
})
