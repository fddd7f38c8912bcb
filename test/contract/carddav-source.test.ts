/** Our CardDAV source against a real server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCardDavSource } from '../../src/main/adapters/carddav/carddav-source'
import type { SourceBatch, SourceGroup, WritableSession } from '../../src/main/directory/source'
import { aCard } from '../support/a-card'
import { aRecord } from '../support/a-record'
import { itIsASource } from '../support/source-contract'
import { hasRadicale, PASSWORD, startRadicale, USER, type Radicale } from '../support/radicale'

const UUID = '6d5f0f1e-8a3b-4f0e-9b60-0d6b6a5c0001'
const NOW = 1_790_000_000

interface Read {
  people: Record<string, string>
  groups: SourceGroup[]
  removed: string[]
  refused: number
}

const file = (key: string) => key.slice(key.lastIndexOf('/') + 1)

async function read(session: WritableSession, since: string | null = null): Promise<Read> {
  const batches: SourceBatch[] = []
  for await (const batch of session.changes(since)) batches.push(batch)
  const people = batches.flatMap((batch) => batch.people)
  return {
    people: Object.fromEntries(people.map(({ key, record }) => [file(key), record.name])),
    groups: batches.flatMap(({ groups }) => groups),
    removed: batches.flatMap(({ removed }) => removed ?? []).map(file),
    refused: batches.reduce((sum, { refused }) => sum + refused, 0),
  }
}

describe.skipIf(!hasRadicale)('a CardDAV source on Radicale', () => {
  let server: Radicale
  let books = 0
  beforeAll(async () => {
    server = await startRadicale()
  })
  afterAll(() => server.stop())

  const open = (url: string, password = PASSWORD, signal = new AbortController().signal) =>
    createCardDavSource({ url, user: USER }, { clock: () => NOW }).open(
      password,
      signal,
    ) as Promise<WritableSession>
  const aBook = (...people: string[]) =>
    server.makeBook(
      `book${String(++books)}`,
      people.map((name) => aCard(name, name, `EMAIL:${name}@example.com`)),
    )
  const versionOf = async (session: WritableSession, name: string) => {
    for await (const { people } of session.changes(null)) {
      const found = people.find(({ record }) => record.name === name)
      if (found) return found
    }
    throw new Error(`Nobody is called ${name}.`)
  }

  describe('as every source', () => {
    let book = ''
    beforeAll(async () => {
      book = await aBook('Ada', 'Grace')
      await server.put(book, 'x.vcf', aCard('x', 'Mary', 'EMAIL:m@example.com', 'CATEGORIES:Chess'))
      await server.put(
        book,
        'g.vcf',
        aCard('g', 'Both', 'X-ADDRESSBOOKSERVER-KIND:group', 'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:Ada'),
      )
    })
    itIsASource(() => ({
      source: createCardDavSource({ url: book, user: USER }, { clock: () => NOW }),
      password: PASSWORD,
    }))
  })

  it('reads fifty cards and more, then only what has changed', async () => {
    const names = Array.from({ length: 53 }, (_, at) => `p${String(at)}`)
    const book = await aBook(...names)
    const first = await open(book)
    expect(Object.values((await read(first)).people).sort()).toEqual([...names].sort())
    await server.put(book, 'p1.vcf', aCard('p1', 'Ada', 'EMAIL:ada@example.com'))
    await server.remove(book, 'p2.vcf')
    const second = await open(book)
    expect(await read(second, first.mark())).toMatchObject({
      people: { 'p1.vcf': 'Ada' },
      removed: ['p2.vcf'],
    })
    const keys: string[] = []
    for await (const some of second.keys()) keys.push(...some)
    expect(keys).toHaveLength(52)
    expect(await read(await open(book), second.mark())).toMatchObject({ people: {}, removed: [] })
  })

  it('finds the address books from the server’s bare address and from the principal’s', async () => {
    await aBook('Ada')
    for (const start of [server.url, `${server.url}${USER}/`])
      expect(Object.values((await read(await open(start))).people)).toContain('Ada')
    await expect(open(`${server.url}${USER}/nothing/`)).resolves.toBeDefined()
  })

  it('starts anew where the server has forgotten the mark, or an address book is gone', async () => {
    const book = await aBook('Ada')
    const first = await open(book)
    await read(first)
    const mark = (first.mark() ?? '').replace(/ns\/sync\/\w+/, `ns/sync/${'0'.repeat(64)}`)
    const second = await open(book)
    expect((await read(second, mark)).people).toEqual({ 'Ada.vcf': 'Ada' })
    expect(second.startedOver?.()).toBe(true)
    const other = await open(await aBook('Grace'))
    await read(other, first.mark())
    expect(other.startedOver?.()).toBe(true)
  })

  it('reads groups of all three kinds, and follows them', async () => {
    const book = await aBook('Ada', 'Grace')
    const old = aCard(
      'g1',
      'Pioneers',
      'X-ADDRESSBOOKSERVER-KIND:group',
      'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:Ada',
    )
    const modern = aCard('g2', 'Admirals', 'KIND:group', 'MEMBER:urn:uuid:Grace').replace('3.0', '4.0')
    await server.put(book, 'g1.vcf', old)
    await server.put(book, 'g2.vcf', modern)
    await server.put(
      book,
      'x.vcf',
      aCard('Mary', 'Mary', 'EMAIL:m@example.com', 'CATEGORIES:Chess,Golf\\, mini'),
    )
    const members = (groups: SourceGroup[]) =>
      Object.fromEntries(groups.map((group) => [group.name, group.members.map(file).sort()]))
    const first = await open(book)
    expect(members((await read(first)).groups)).toEqual({
      ...{ Pioneers: ['Ada.vcf'], Admirals: ['Grace.vcf'] },
      ...{ Chess: ['x.vcf'], 'Golf, mini': ['x.vcf'] },
    })
    await server.put(book, 'x.vcf', aCard('Mary', 'Mary', 'EMAIL:m@example.com', 'CATEGORIES:Chess'))
    await server.put(book, 'Ada.vcf', aCard('Ada', 'Ada', 'EMAIL:a@example.com', 'CATEGORIES:Chess'))
    await server.put(book, 'g1.vcf', old.replace('END', 'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:Mary\r\nEND'))
    const second = await read(await open(book), first.mark())
    expect(members(second.groups)).toEqual({ Chess: ['Ada.vcf', 'x.vcf'], Pioneers: ['Ada.vcf', 'x.vcf'] })
    expect(second.removed).toEqual(['category:Golf, mini'])
  })

  it('puts a new card that another client sees, and repeating it makes no second one', async () => {
    const book = await aBook()
    const session = await open(book)
    const record = aRecord({
      name: '张伟',
      email: 'wei@example.com',
      mobile: '+49 170 1',
      title: 'CTO, a; b',
    })
    const sent = await session.put(null, '', record, UUID)
    expect(await session.put(null, '', record, UUID)).toEqual(sent)
    expect(await server.list(book)).toEqual([`${UUID}.vcf`])
    expect(await server.get(book, `${UUID}.vcf`)).toContain('N:张;伟;;;\r\n')
    expect((await versionOf(session, '张伟')).record).toEqual(record)
    const other = { ...record, name: 'Wei' }
    expect(await session.put(null, '', other, UUID)).toBe('conflict')
  })

  it('changes a card and keeps everything that is none of ours', async () => {
    const book = await aBook()
    const lines = [
      ...['item1.EMAIL;TYPE=INTERNET,WORK:ada@example.com', 'item1.X-ABLABEL:_$!<Work>!$_'],
      ...['NOTE:two\\nlines', 'X-SPECIAL;X-P="a:b":1\\;2', 'TEL;TYPE=FAX:+1 2', 'TEL;TYPE=WORK:+1 3'],
      ...['BDAY:1815-12-10', `PHOTO;ENCODING=b;TYPE=JPEG:${'QUJD'.repeat(10)}`],
    ]
    await server.put(book, 'ada.vcf', aCard('ada', 'Ada Lovelace', 'N:Lovelace;Ada;;;', ...lines))
    const session = await open(book)
    const { key, version, record } = await versionOf(session, 'Ada Lovelace')
    const next = { ...record, name: 'Ada King', email: 'king@example.com', title: 'Countess' }
    const sent = await session.put(key, version, next, UUID)
    expect(sent).toMatchObject({ key })
    const card = (await server.get(book, 'ada.vcf')).replace(/\r\n[ \t]/g, '')
    for (const line of lines.slice(1)) expect(card).toContain(line)
    expect(card).toContain('item1.EMAIL;TYPE=INTERNET,WORK:king@example.com')
    expect(card).toContain('N:King;Ada;;;')
    expect(card).toContain('VERSION:3.0')
    expect(await versionOf(session, 'Ada King')).toEqual({ key, ...(sent as object), record: next })
    expect(await session.put(key, 'stale', next, UUID)).toEqual(sent)
  })

  it('removes a card; one that is gone counts as removed', async () => {
    const book = await aBook('Ada')
    const session = await open(book)
    const { key, version } = await versionOf(session, 'Ada')
    expect(await session.remove(key, version)).toBe('removed')
    expect(await server.list(book)).toEqual([])
    expect(await session.remove(key, version)).toBe('removed')
  })

  it('says where a card was changed or removed by somebody else', async () => {
    const book = await aBook('Ada', 'Grace')
    const session = await open(book)
    const ada = await versionOf(session, 'Ada')
    const grace = await versionOf(session, 'Grace')
    await server.put(book, 'Ada.vcf', aCard('Ada', 'Ada', 'EMAIL:other@example.com'))
    await server.remove(book, 'Grace.vcf')
    const change = { ...ada.record, title: 'Countess' }
    expect(await session.put(ada.key, ada.version, change, UUID)).toBe('conflict')
    expect(await session.remove(ada.key, ada.version)).toBe('conflict')
    expect(await session.put(grace.key, grace.version, { ...grace.record, title: 'Dr' }, UUID)).toBe(
      'conflict',
    )
    expect(await server.get(book, 'Ada.vcf')).toContain('other@example.com')
  })

  it('refuses a wrong password, asks for a missing one, and finds nothing where nothing is', async () => {
    const book = await aBook()
    await expect(open(book, 'wrong')).rejects.toHaveProperty('fault.kind', 'password')
    await expect(open(book, '')).rejects.toHaveProperty('fault.kind', 'passwordNeeded')
    await expect(open('http://example.com/')).rejects.toHaveProperty('fault.kind', 'refused')
  })

  it('says so when the server goes away in the middle, and when it is told to stop', async () => {
    const own = await startRadicale()
    try {
      const names = Array.from({ length: 60 }, (_, at) => `p${String(at)}`)
      const cards = names.map((name) => aCard(name, name, 'EMAIL:p@example.com'))
      const book = await own.makeBook('book', cards)
      const abort = new AbortController()
      const stopped = (await open(book, PASSWORD, abort.signal)).changes(null)[Symbol.asyncIterator]()
      await stopped.next()
      abort.abort()
      await expect(stopped.next()).rejects.toThrow()
      const changes = (await open(book)).changes(null)[Symbol.asyncIterator]()
      expect((await changes.next()).value).toMatchObject({ refused: 0 })
      await own.kill()
      await expect(changes.next()).rejects.toHaveProperty('fault.kind', 'unreachable')
    } finally {
      await own.stop()
    }
  })
})
