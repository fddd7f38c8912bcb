/**
 * The Directory port over two threads: one answers, the other imports, so that a search never waits for a batch that is
 * being stored. The second one starts with an import and ends with it; it reads, and has a third one store.
 */
import type { ImportReport } from '../../../shared/app/person'
import type { Directory, ImportProgress, QuestionAnswer } from '../../directory/directory'
import { createNewestSearch } from '../../directory/newest-search'
import { createWorkerThread } from '../worker-thread'
import type { DirectoryTask, DirectoryWord } from './directory-messages'

/** Kilobytes: what a search reads of 100,000 people stays in memory; an import touches all of the indexes. */
const CACHE = { answering: 32_000, importing: 16_000 }

export function createDirectory({ file, workerUrl }: { file: string; workerUrl: URL }): Directory {
  const thread = (cacheKilobytes: number, endsWhenIdle: boolean) =>
    createWorkerThread<DirectoryTask, DirectoryWord, ImportProgress>({
      ...{ url: workerUrl, data: { file, cacheKilobytes }, endsWhenIdle },
    })
  const answering = thread(CACHE.answering, false)
  const importing = thread(CACHE.importing, true)
  const searching = createNewestSearch()
  let latest = new AbortController()

  return {
    ask: (kind, input) => {
      const perform = () => answering.perform({ kind, input })
      const answer =
        kind === 'searchPeople'
          ? searching.first(perform, { hits: [], groups: [], more: false })
          : kind === 'searchPeopleWider'
            ? searching.wider(perform, { hits: [] })
            : perform()
      return answer as Promise<QuestionAnswer<typeof kind>>
    },
    importFile: async (order, onProgress) => {
      const own = new AbortController()
      latest = own
      // Whoever opens the file first brings it up to date, which may take longer than the other would wait.
      await answering.perform({ kind: 'countPeople', input: null })
      const report = importing.perform({ kind: 'importFile', input: order }, onProgress)
      if (own.signal.aborted) importing.tell('cancel')
      return (await report) as ImportReport
    },
    cancelImport: () => {
      latest.abort()
      importing.tell('cancel')
    },
    close: async () => {
      await Promise.all([answering.close(), importing.close()])
    },
  }
}
