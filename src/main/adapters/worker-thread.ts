/** A thread that starts with its first task, so that nobody pays who has none, and its tasks on their way. */
import { Worker } from 'node:worker_threads'
import type { Fault } from '../../shared/sdk/ns-error'
import { SdkFault } from '../sdk-fault'

/** What the thread says of a task, by the task's number. */
export type FromThread<Progress> =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  /** Refused, and why. */
  | { readonly id: number; readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly id: number; readonly progress: Progress }

/** What the thread hears: a task, a word that has no answer, or that there is nothing left to do. */
export type ToThread<Task, Word> =
  { readonly id: number; readonly task: Task } | { readonly word: Word } | { readonly end: true }

export interface WorkerThread<Task, Word, Progress> {
  /** @throws SdkFault where the thread refuses the task */
  perform(task: Task, onProgress?: (progress: Progress) => void): Promise<unknown>
  /** Nothing, where the thread is not running. */
  tell(word: Word): void
  /** Whoever still waits ends with the program: that is no fault of the thread. */
  close(): Promise<void>
}

interface Options {
  readonly url: URL
  readonly data: unknown
  /** Of a thread that is seldom needed. */
  readonly endsWhenIdle: boolean
}

interface Waiting<Progress> {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (progress: Progress) => void
}

/** Megabytes. With as much as is usual a heap may grow to several times what is in use before it is tidied up. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 12 }

export function createWorkerThread<Task, Word, Progress>({
  url,
  data,
  endsWhenIdle,
}: Options): WorkerThread<Task, Word, Progress> {
  const waiting = new Map<number, Waiting<Progress>>()
  let running: Worker | null = null
  let lastId = 0

  const say = (worker: Worker, message: ToThread<Task, Word>) => {
    worker.postMessage(message)
  }
  const endIfIdle = () => {
    if (!endsWhenIdle || waiting.size > 0 || !running) return
    say(running, { end: true })
    running = null
  }
  const hear = (message: FromThread<Progress>) => {
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
    endIfIdle()
  }
  const started = (): Worker => {
    if (running) return running
    const worker = new Worker(url, { workerData: data, resourceLimits: MEMORY })
    const fail = (error: Error) => {
      // One that has ended because it was idle has no task.
      if (running !== worker) return
      running = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    worker.on('message', hear)
    worker.on('error', (error) => {
      fail(error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('exit', () => {
      fail(new Error('The thread stopped.'))
    })
    running = worker
    return worker
  }
  return {
    perform: (task, onProgress = () => undefined) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject, onProgress })
        say(started(), { id, task })
      }),
    tell: (word) => {
      if (running) say(running, { word })
    },
    close: async () => {
      waiting.clear()
      await running?.terminate()
    },
  }
}
