/** An address book in memory that forgets marks, loses answers and goes away when it is told to. */
import {
  SourceError,
  type DirectorySource,
  type Sent,
  type SourceBatch,
  type WritableSession,
} from '../../src/main/directory/source'
import type { PersonRecord } from '../../src/main/directory/person-record'

interface Entry {
  readonly version: string
  readonly record: PersonRecord
}

export interface FakeSource extends DirectorySource {
  readonly entries: Map<string, Entry>
  /** As another client would: a new key or a known one. */
  write(key: string, record: PersonRecord): void
  erase(key: string): void
  /** The mark of the last session means nothing any more. */
  forgetMarks(): void
  /** After so many requests the source is gone; `losesAnswer` carries the last one out first. */
  breakAfter(requests: number | null, losesAnswer?: boolean): void
  /** Runs before each request, which waits for it: what happens at either end while a sync is under way. */
  meanwhile: () => Promise<void>
}

const BATCH = 2
const gone = () => new SourceError({ kind: 'unreachable', detail: 'gone' })

export function createFakeSource(): FakeSource {
  const entries = new Map<string, Entry>()
  /** Every key that was touched, in order; a mark is a place in it. */
  const touched: string[] = []
  let epoch = 0
  let left: number | null = null
  let losesAnswer = false

  const carryOut = async <T>(work: () => T): Promise<T> => {
    await source.meanwhile()
    if (left !== null && left-- <= 0) {
      if (losesAnswer) work()
      throw gone()
    }
    return work()
  }
  const write = (key: string, record: PersonRecord): Sent => {
    touched.push(key)
    const version = `v${String(touched.length)}`
    entries.set(key, { version, record })
    return { key, version }
  }
  const put = (key: string, version: string, record: PersonRecord, isNew: boolean): Sent => {
    const now = entries.get(key)
    if (now && JSON.stringify(now.record) === JSON.stringify(record)) return { key, version: now.version }
    const isAsSent = isNew ? now === undefined : now?.version === version
    return isAsSent ? write(key, record) : 'conflict'
  }

  const source: FakeSource = {
    entries,
    meanwhile: () => Promise.resolve(),
    write,
    erase: (key) => {
      if (entries.delete(key)) touched.push(key)
    },
    forgetMarks: () => {
      epoch++
    },
    breakAfter: (requests, loses = false) => {
      left = requests
      losesAnswer = loses
    },
    open: (_password, signal) => {
      let mark: string | null = null
      let startedOver = false
      const session: WritableSession = {
        changes: async function* (since): AsyncIterable<SourceBatch> {
          const [of, from] = (since ?? '').split(' ')
          const isKnown = of === String(epoch)
          startedOver = since !== null && !isKnown
          const keys = isKnown ? [...new Set(touched.slice(Number(from)))] : [...entries.keys()]
          const until = `${String(epoch)} ${String(touched.length)}`
          for (let at = 0; at < keys.length; at += BATCH) {
            signal.throwIfAborted()
            yield await carryOut(() => {
              const batch = keys.slice(at, at + BATCH)
              const found = batch.flatMap((key) => {
                const entry = entries.get(key)
                return entry ? [{ key, ...entry }] : []
              })
              const removed = batch.filter((key) => !entries.has(key))
              return { people: found, groups: [], refused: 0, removed }
            })
          }
          mark = until
        },
        mark: () => mark,
        startedOver: () => startedOver,
        keys: async function* () {
          yield await carryOut(() => [...entries.keys()])
        },
        put: (key, version, record, id) => carryOut(() => put(key ?? id, version, record, key === null)),
        remove: (key, version) =>
          carryOut(() => {
            const now = entries.get(key)
            if (now && now.version !== version) return 'conflict'
            if (entries.delete(key)) touched.push(key)
            return 'removed'
          }),
        close: () => Promise.resolve(),
      }
      return Promise.resolve(session)
    },
  }
  return source
}
