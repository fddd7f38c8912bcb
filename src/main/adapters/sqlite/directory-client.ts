/** The Directory port over a worker that starts with the first question, so that nobody pays who asks none. */
import { Worker } from 'node:worker_threads'
import type { ImportReport } from '../../../shared/app/person'
import type { Directory, ImportProgress, QuestionAnswer } from '../../directory/directory'
import { SdkFault } from '../../sdk-fault'
import type { FromWorker, Task, ToWorker } from './directory-messages'

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
    else if ('faults' in message) asked.reject(new SdkFault(message.faults))
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
  const perform = (task: Task, onProgress: Waiting['onProgress'] = ignore) => {
    const message: ToWorker = { id: ++lastId, task }
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(message.id, { resolve, reject, onProgress })
      started().postMessage(message)
    })
  }

  return {
    ask: (kind, input) => perform({ kind, input }) as Promise<QuestionAnswer<typeof kind>>,
    importFile: (order, onProgress) =>
      perform({ kind: 'importFile', input: order }, onProgress) as Promise<ImportReport>,
    cancelImport: () => {
      worker?.postMessage({ cancel: true } satisfies ToWorker)
    },
    close: async () => {
      // Whoever still waits for an answer ends with the program: that is no fault of the directory.
      waiting.clear()
      await worker?.terminate()
    },
  }
}
