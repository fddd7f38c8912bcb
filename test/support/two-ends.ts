/** A source that can be changed and broken, a copy of it that can be changed, and the sync between them. */
import { syncSource, type SyncOutcome } from '../../src/main/directory/sync-source'
import { aRecord } from './a-record'
import { createFakeSource } from './fake-source'
import type { SyncedCopy } from './synced-copy'

export const person = (name: string) => aRecord({ name, email: `${name.toLowerCase()}@example.com` })
export const names = (records: { name: string }[]) => records.map(({ name }) => name).sort()

export function twoEnds(copy: SyncedCopy, ...first: readonly string[]) {
  const source = createFakeSource()
  const clock = { now: 1000 }
  const progress: number[] = []
  for (const name of first) source.write(name, person(name))
  const sync = (given: { isThorough?: boolean; signal?: AbortSignal } = {}): Promise<SyncOutcome> =>
    syncSource({
      ...{ source, store: copy.store, password: '', isThorough: given.isThorough ?? false },
      signal: given.signal ?? new AbortController().signal,
      clock: () => clock.now,
      onProgress: (done) => progress.push(done),
    })
  const shown = async () => names((await copy.list()).map(({ record }) => record))
  const idOf = async (name: string) =>
    (await copy.list()).find(({ record }) => record.name === name)?.id ?? ''
  return { source, copy, clock, progress, sync, shown, idOf }
}
