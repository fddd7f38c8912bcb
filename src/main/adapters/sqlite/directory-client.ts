/** The Directory port over a worker that starts with the first question, so that nobody pays who asks none. */
import { Worker } from 'node:worker_threads'
import type { Directory, ImportProgress } from '../../directory/directory'
import { ImportFault } from '../../directory/import-fault'
import type { Answers, FromWorker, Question, ToWorker } from './directory-messages'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (progress: ImportProgress) => void
}

const ignore = () => undefined

export function createDirectory({ file, workerUrl }: { file: string; workerUrl: URL }): Directory {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    worker = null
  }
  const hear = (message: FromWorker) => {
    const asked = waiting.get(message.id)
    if (!asked) return
    if ('progress' in message) {
      asked.onProgress(message.progress)
      return
    }
    waiting.delete(message.id)
    if ('error' in message) asked.reject(new Error(message.error))
    else if ('refusal' in message) asked.reject(new ImportFault(message.refusal))
    else asked.resolve(message.value)
  }
  const started = (): Worker => {
    if (worker) return worker
    worker = new Worker(workerUrl, { workerData: { file } })
    worker.on('message', hear)
    worker.on('error', (error) => {
      failAll(error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('exit', () => {
      failAll(new Error('The directory stopped.'))
    })
    return worker
  }
  const ask = <Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
    onProgress: Waiting['onProgress'] = ignore,
  ): Promise<Answers[Kind]> => {
    const message: ToWorker = { id: ++lastId, question }
    return new Promise((resolve, reject) => {
      waiting.set(message.id, { resolve: resolve as (value: unknown) => void, reject, onProgress })
      started().postMessage(message)
    })
  }

  return {
    search: (query, limit) => ask<'search'>({ kind: 'search', query, limit }),
    lookUp: (keys) => ask<'lookUp'>({ kind: 'lookUp', keys }),
    count: () => ask<'count'>({ kind: 'count' }),
    importFile: (path, onProgress) => ask<'importFile'>({ kind: 'importFile', file: path }, onProgress),
    cancelImport: () => {
      worker?.postMessage({ cancel: true } satisfies ToWorker)
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}
