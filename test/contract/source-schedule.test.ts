/** When sources sync, by themselves and when they are told to: the real thread, the real file, a server on loopback. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSourceKeeper } from '../../src/main/adapters/sync/sync-client'
import { createChangeBus } from '../../src/main/change-bus'
import { createPasswords } from '../../src/main/directory/passwords'
import { createSources, type Sources } from '../../src/main/directory/sources'
import { noKeychain } from '../../src/main/keychain'
import { startDavServer, type Answering, type DavServer } from '../support/dav-server'

let folder: string
let server: DavServer
let sources: Sources
let answer: ReturnType<Answering>
const clock = { now: 10_000 }
const logged: unknown[] = []
let waiting: { ms: number; work: () => void } | null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-schedule-'))
  server = await startDavServer(() => answer)
  answer = { status: 503 }
  waiting = null
  sources = createSources({
    keeper: createSourceKeeper({
      file: join(folder, 'directory.db'),
      workerUrl: new URL('../../out/main/sync-worker.js', import.meta.url),
      ready: () => Promise.resolve(),
    }),
    passwords: createPasswords(noKeychain),
    countPeople: () => Promise.resolve(0),
    bus: createChangeBus(),
    language: () => 'en',
    clock: () => clock.now,
    timers: {
      set: (ms, work) => (waiting = { ms, work }),
      clear: () => {
        waiting = null
      },
    },
    log: { error: (_, cause) => logged.push(cause) },
  })
})
afterEach(async () => {
  await sources.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
  expect(logged).toEqual([])
})

const add = (password = 'secret') =>
  sources.save({
    ...{ sourceId: null, name: 'Book', password },
    settings: { kind: 'cardDav', url: `${server.url}book/`, user: 'anna' },
  })
/** The timer fires; answers how many requests that brought. */
async function look(): Promise<number> {
  const before = server.asked.length
  const due = waiting
  waiting = null
  due?.work()
  await vi.waitFor(() => {
    expect(waiting).not.toBeNull()
  }, 10_000)
  return server.asked.length - before
}
const fault = async () => (await sources.list()).at(-1)?.fault?.kind

describe('a source', () => {
  it('syncs some seconds after the window is there, and again after a fault when some time has passed', async () => {
    await add()
    expect(waiting).toBeNull()
    sources.begin()
    expect(waiting).toMatchObject({ ms: 8000 })
    expect(await look()).toBe(1)
    expect(await fault()).toBe('unreachable')
    clock.now += 60
    expect(await look()).toBe(0)
    clock.now += 300
    expect(await look()).toBe(1)
  })

  it('is left alone after a wrong password, until a person gives another', async () => {
    answer = { status: 401 }
    const { sourceId } = await add()
    sources.begin()
    expect(await look()).toBe(1)
    expect(await fault()).toBe('password')
    clock.now += 100_000
    expect(await look()).toBe(0)
    await sources.sync(sourceId, 'another')
    expect(server.asked.at(-1)?.headers.authorization).toBe(`Basic ${btoa('anna:another')}`)
  })

  it('has one sync at a time, which can be cancelled', async () => {
    answer = null
    const { sourceId } = await add()
    const both = Promise.all([sources.sync(sourceId, ''), sources.sync(sourceId, '')])
    await vi.waitFor(() => {
      expect(server.asked).toHaveLength(1)
    }, 10_000)
    expect((await sources.list()).at(-1)).toMatchObject({ isSyncing: true })
    sources.cancel(sourceId)
    for (const source of await both)
      expect(source).toMatchObject({ isSyncing: false, fault: { kind: 'cancelled' } })
    expect(server.asked).toHaveLength(1)
  })

  it('can be removed in the middle of its sync', async () => {
    answer = null
    const { sourceId } = await add()
    const syncing = sources.sync(sourceId, '')
    await vi.waitFor(() => {
      expect(server.asked).toHaveLength(1)
    }, 10_000)
    await sources.remove(sourceId)
    expect((await sources.list()).map(({ kind }) => kind)).toEqual(['file', 'own'])
    await Promise.allSettled([syncing])
    await expect(sources.sync(sourceId, '')).rejects.toThrow('sourceId')
  })
})
