/** An address book as the window meets it: through the host, with a real server at the other end. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Contact, Source } from '../../src/shared/app/directory'
import type { Person } from '../../src/shared/app/person'
import { aCard } from '../support/a-card'
import { createMemoryKeychain } from '../support/keychain-memory'
import { hasRadicale, PASSWORD, startRadicale, USER, type Radicale } from '../support/radicale'
import { createTestHost, type TestHost } from '../support/test-host'

const until = (isSo: () => Promise<boolean>) =>
  vi.waitFor(async () => {
    expect(await isSo()).toBe(true)
  }, 20_000)

const contact = (name: string, more: Partial<Contact> = {}): Contact => ({
  ...{ name, email: `${name.toLowerCase()}@example.com`, otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', zone: '', ...more },
})

describe.skipIf(!hasRadicale)('an address book on Radicale, through the host', () => {
  let server: Radicale
  let host: TestHost
  let book = ''
  let books = 0
  beforeAll(async () => {
    server = await startRadicale()
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    host = await createTestHost()
    const cards = ['Ada', 'Grace'].map((name) => aCard(name, name, `EMAIL:${name}@example.com`))
    book = await server.makeBook(`b${String(++books)}`, cards)
  })
  afterEach(async () => {
    expect(host.logged).toEqual([])
    await host.close()
  })

  const call = async <T>(method: string, input: unknown): Promise<T> => {
    const { error, result } = await host.call(method, input)
    expect(error).toBeNull()
    return result as T
  }
  const add = (given: object = {}) =>
    call<Source>('saveSource', {
      ...{ sourceId: null, name: 'Book', password: PASSWORD },
      settings: { kind: 'cardDav', url: book, user: USER },
      ...given,
    })
  const sync = ({ sourceId }: Source, password = '') => call<Source>('syncSource', { sourceId, password })
  const people = async (part: object) => {
    const page = await call<{ people: Person[] }>('listPeople', { part, from: 0, limit: 50 })
    return page.people
  }
  const names = async (part: object = { kind: 'everyone' }) => (await people(part)).map(({ name }) => name)
  const find = async (name: string) => (await people({ kind: 'everyone' })).find((one) => one.name === name)

  it('is listed, synced with progress, and its people are there, of the user’s own', async () => {
    const heard: string[] = []
    host.subscribe((name, payload) => heard.push(`${name} ${JSON.stringify(payload)}`))
    const source = await add()
    expect(source).toMatchObject({ kind: 'cardDav', lastSyncAt: null, hasPassword: false, count: 0 })
    const synced = await sync(source)
    expect(synced).toMatchObject({ count: 2, isSyncing: false, fault: null, report: { added: 2 } })
    expect(await names({ kind: 'source', sourceId: source.sourceId })).toEqual(['Ada', 'Grace'])
    expect((await find('Ada'))?.isExternal).toBe(true)
    expect(heard).toContain(`syncProgress {"sourceId":"${source.sourceId}","done":2}`)
    expect(heard).toContain('peopleChanged {"count":2}')
    expect(heard.some((one) => one.startsWith('sourcesChanged') && one.includes('"isSyncing":true'))).toBe(
      true,
    )
    expect(heard.join(' ')).not.toContain(PASSWORD)
  })

  it('gets a contact that is saved here, a change and a removal, without being asked', async () => {
    const source = await add()
    await sync(source)
    const ada = await find('Ada')
    await call('saveContact', { personId: null, sourceId: source.sourceId, contact: contact('Mary') })
    await until(async () => (await server.list(book)).length === 3)
    await call('saveContact', {
      personId: ada?.personId,
      sourceId: null,
      contact: contact('Ada', { title: 'Dr' }),
    })
    await until(async () => (await server.get(book, 'Ada.vcf')).includes('TITLE:Dr'))
    await call('deleteContact', { personId: (await find('Grace'))?.personId })
    await until(async () => !(await server.list(book)).includes('Grace.vcf'))
    expect(await names()).toEqual(['Ada', 'Mary'])
  })

  it('wins a conflict, and what was typed here stands beside it', async () => {
    const source = await add()
    await sync(source)
    await server.put(book, 'Ada.vcf', aCard('Ada', 'Ada', 'EMAIL:Ada@example.com', 'TITLE:Countess'))
    const ada = await find('Ada')
    await call('saveContact', {
      personId: ada?.personId,
      sourceId: null,
      contact: contact('Ada', { title: 'Dr' }),
    })
    await until(async () => (await find('Ada'))?.title === 'Countess')
    const own = await people({ kind: 'source', sourceId: '2' })
    expect(own.map(({ name, title }) => [name, title])).toEqual([['Ada (my version)', 'Dr']])
    await until(async () => !(await call<Source[]>('listSources', null)).some(({ isSyncing }) => isSyncing))
    expect((await call<Source[]>('listSources', null)).at(-1)?.report).toMatchObject({ conflicts: 1 })
  })

  it('keeps its last copy and says why where the server is gone', async () => {
    const own = await startRadicale()
    const source = await add({
      settings: {
        ...{ kind: 'cardDav', user: USER },
        url: await own.makeBook('b', [aCard('x', 'Xenia', 'EMAIL:x@example.com')]),
      },
    })
    const { lastSyncAt } = await sync(source)
    await own.stop()
    expect(await sync(source)).toMatchObject({ lastSyncAt, count: 1, fault: { kind: 'unreachable' } })
    expect(await names()).toEqual(['Xenia'])
  })

  it('tells a wrong password from a missing one, and keeps none in the open', async () => {
    const source = await add({ password: '' })
    expect(await sync(source)).toMatchObject({ fault: { kind: 'passwordNeeded' } })
    expect(await sync(source, 'a wrong one')).toMatchObject({ fault: { kind: 'password' } })
    expect(await sync(source)).toMatchObject({ fault: { kind: 'passwordNeeded' } })
    expect(await sync(source, PASSWORD)).toMatchObject({ fault: null, hasPassword: false })
    expect(await sync(source)).toMatchObject({ fault: null })
    for (const file of await readdir(host.dataDir, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect(await readFile(join(file.parentPath, file.name), 'latin1')).not.toContain(PASSWORD)
  })

  it('needs its password once where the system keeps it, and again for another server', async () => {
    const keychain = createMemoryKeychain()
    const first = await createTestHost({ dataDir: host.dataDir, keychain })
    const { result } = await first.call('saveSource', {
      ...{ sourceId: null, name: 'Book', password: PASSWORD },
      settings: { kind: 'cardDav', url: book, user: USER },
    })
    const { sourceId } = result as Source
    await first.close()
    const second = await createTestHost({ dataDir: host.dataDir, keychain })
    const synced = await second.call('syncSource', { sourceId, password: '' })
    expect(synced.result).toMatchObject({ hasPassword: true, fault: null, count: 2 })
    const settings = { kind: 'cardDav', url: 'https://other.example.com/', user: USER }
    const moved = await second.call('saveSource', { sourceId, name: 'Book', settings, password: '' })
    expect(moved.result).toMatchObject({ hasPassword: false })
    await second.close()
  })

  it('goes with everything that came from it', async () => {
    const source = await add()
    await sync(source)
    await call('removeSource', { sourceId: source.sourceId })
    expect(await names()).toEqual([])
    expect((await call<Source[]>('listSources', null)).map(({ kind }) => kind)).toEqual(['file', 'own'])
    expect((await host.call('syncSource', { sourceId: source.sourceId, password: '' })).error).not.toBeNull()
    expect((await host.call('removeSource', { sourceId: '1' })).error).not.toBeNull()
  })

  it.each(['http://example.com/', 'https://anna:secret@example.com/'])('is refused at %s', async (url) => {
    const settings = { kind: 'cardDav', url, user: USER }
    const { error } = await host.call('saveSource', { sourceId: null, name: 'Book', settings, password: '' })
    expect(error?.localizedDescription).toMatch(/https|password/i)
  })
})
