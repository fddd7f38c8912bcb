/** The sources' keeper over a thread of its own: neither a search nor an import waits for a server. */
import type { SourceKeeper } from '../../directory/source-keeper'
import { createWorkerThread } from '../worker-thread'
import type { SyncAnswers, SyncProgress, SyncTask, SyncWord } from './sync-messages'

interface Options {
  readonly file: string
  readonly workerUrl: URL
  /** Resolves once the file is of the newest version, which can take longer than this thread would wait for it. */
  readonly ready: () => Promise<unknown>
}

export function createSourceKeeper({ file, workerUrl, ready }: Options): SourceKeeper {
  const thread = createWorkerThread<SyncTask, SyncWord, SyncProgress>({
    ...{ url: workerUrl, data: { file }, endsWhenIdle: false },
  })
  const running = new Map<string, AbortController>()
  let isReady: Promise<unknown> | null = null

  const perform = async <Kind extends keyof SyncAnswers>(
    task: SyncTask & { readonly kind: Kind },
    onStart: () => void = () => undefined,
    onProgress?: (done: SyncProgress) => void,
  ): Promise<SyncAnswers[Kind]> => {
    isReady ??= ready()
    await isReady
    const answer = thread.perform(task, onProgress)
    onStart()
    return (await answer) as SyncAnswers[Kind]
  }

  return {
    list: () => perform({ kind: 'list' }),
    read: (sourceId) => perform({ kind: 'read', sourceId }),
    save: (sourceId, name, settings) => perform({ kind: 'save', sourceId, name, settings }),
    changed: () => perform({ kind: 'changed' }),
    remove: async (sourceId) => {
      await perform({ kind: 'remove', sourceId })
    },
    sync: async (order, onProgress) => {
      const { sourceId } = order
      const own = new AbortController()
      running.set(sourceId, own)
      try {
        const onStart = () => {
          if (own.signal.aborted) thread.tell({ cancel: sourceId })
        }
        return await perform({ kind: 'sync', order }, onStart, onProgress)
      } finally {
        running.delete(sourceId)
      }
    },
    cancel: (sourceId) => {
      running.get(sourceId)?.abort()
      thread.tell({ cancel: sourceId })
    },
    close: () => thread.close(),
  }
}
