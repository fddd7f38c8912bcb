/** Our CardDAV source against servers that are old, strict, broken or hostile. */
import { afterEach, describe, expect, it } from 'vitest'
import { createCardDavSource } from '../../src/main/adapters/carddav/carddav-source'
import type { SourceBatch, WritableSession } from '../../src/main/directory/source'
import { aCard } from '../support/a-card'
import { aRecord } from '../support/a-record'
import {
  multistatus,
  response,
  startDavServer,
  type Answering,
  type Asked,
  type DavServer,
} from '../support/dav-server'

const UUID = '6d5f0f1e-8a3b-4f0e-9b60-0d6b6a5c0001'
const BOOK = '<resourcetype><collection/><C:addressbook/></resourcetype>'
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A server without sync-collection, whose one address book `/book/` holds these cards. */
function oldServer(cards: Map<string, string>, state: { ctag: string } = { ctag: '1' }) {
  const etag = (card: string) => `"${String(card.length)}"`
  const card = (file: string, text: string) =>
    response(
      `/book/${file}`,
      `<getetag>${etag(text)}</getetag><C:address-data>${escapeXml(text)}</C:address-data>`,
    )
  return (asked: Asked): ReturnType<Answering> => {
    const file = asked.path.replace('/book/', '')
    const known = cards.get(file)
    if (asked.method === 'GET')
      return known === undefined
        ? { status: 404 }
        : { status: 200, headers: { etag: etag(known) }, body: known }
    if (asked.method === 'REPORT') {
      const wanted = [...asked.body.matchAll(/<href>\/book\/(?<file>[^<]*)<\/href>/g)].map(
        ([, name = '']) => name,
      )
      return multistatus(...wanted.map((name) => card(name, cards.get(name) ?? '')))
    }
    if (asked.headers.depth === '1')
      return multistatus(
        ...[...cards].map(([name, text]) => response(`/book/${name}`, `<getetag>${etag(text)}</getetag>`)),
      )
    return multistatus(response('/book/', `${BOOK}<S:getctag>${state.ctag}</S:getctag>`))
  }
}

let servers: DavServer[] = []
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  servers = []
})
const start = async (answer: Answering) => {
  const server = await startDavServer(answer)
  servers.push(server)
  return server
}
const open = (url: string, patienceMs?: number) =>
  createCardDavSource({ url, user: 'anna' }, { clock: () => 0, ...(patienceMs ? { patienceMs } : {}) }).open(
    'secret',
    new AbortController().signal,
  ) as Promise<WritableSession>
const read = async (session: WritableSession, since: string | null = null) => {
  const batches: SourceBatch[] = []
  for await (const batch of session.changes(since)) batches.push(batch)
  return {
    names: batches.flatMap(({ people }) => people.map(({ record }) => record.name)),
    refused: batches.reduce((sum, { refused }) => sum + refused, 0),
    removed: batches.flatMap(({ removed }) => removed ?? []),
  }
}
const mail = (name: string) => aCard(name, name, 'EMAIL:a@example.com')

describe('a server without sync-collection', () => {
  it('is followed by its CTag and its ETags', async () => {
    const cards = new Map([
      ['a.vcf', mail('Ada')],
      ['b.vcf', mail('Grace')],
    ])
    const state = { ctag: '1' }
    const server = await start(oldServer(cards, state))
    const first = await open(`${server.url}book/`)
    expect((await read(first)).names).toEqual(['Ada', 'Grace'])
    const before = server.asked.length
    expect(await read(await open(`${server.url}book/`), first.mark())).toEqual({
      names: [],
      refused: 0,
      removed: [],
    })
    expect(server.asked.length - before).toBe(1)
    state.ctag = '2'
    cards.set('a.vcf', mail('Augusta'))
    cards.delete('b.vcf')
    expect(await read(await open(`${server.url}book/`), first.mark())).toMatchObject({
      ...{ names: ['Augusta'], removed: ['/book/b.vcf'] },
    })
  })

  it('keeps its state where it refuses ours', async () => {
    const cards = new Map([['a.vcf', mail('Ada')]])
    const old = oldServer(cards)
    const server = await start((asked) => (asked.method === 'PUT' ? { status: 403 } : old(asked)))
    const session = await open(`${server.url}book/`)
    await read(session)
    const record = aRecord({ name: 'Ada', email: 'b@example.com' })
    expect(await session.put('/book/a.vcf', '"83"', record, UUID)).toBe('conflict')
    expect(await session.put(null, '', record, UUID)).toBe('conflict')
    await expect(session.put('/elsewhere/a.vcf', '', record, UUID)).rejects.toHaveProperty(
      'fault.kind',
      'notFound',
    )
  })
})

describe('another address', () => {
  it('is followed on the same server', async () => {
    const old = oldServer(new Map([['a.vcf', mail('Ada')]]))
    const server = await start((asked) =>
      asked.path === '/.well-known/carddav' ? { status: 301, headers: { location: '/book/' } } : old(asked),
    )
    expect((await read(await open(server.url))).names).toEqual(['Ada'])
  })

  it('of another server is named, not followed: that one learns nothing', async () => {
    const other = await start(oldServer(new Map()))
    const server = await start(() => ({ status: 307, headers: { location: `${other.url}book/` } }))
    await expect(open(server.url)).rejects.toHaveProperty('fault', {
      ...{ kind: 'refused', detail: `→ ${other.url}book/` },
    })
    expect(other.asked).toEqual([])
    const home = await start(() =>
      multistatus(
        response('/', `<C:addressbook-home-set><href>${other.url}</href></C:addressbook-home-set>`),
      ),
    )
    await expect(open(home.url)).rejects.toHaveProperty('fault.kind', 'refused')
    expect(other.asked).toEqual([])
  })

  it('that leads back to itself ends', async () => {
    const server = await start(() => ({ status: 302, headers: { location: '/' } }))
    await expect(open(server.url)).rejects.toHaveProperty('fault.kind', 'broken')
  })
})

describe('a card', () => {
  const hostile = new Map([
    ['cut.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut'],
    ['empty.vcf', ''],
    ['binary.vcf', `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:N\u0001ul\r\nEMAIL:n@example.com\r\nEND:VCARD\r\n`],
    ['long.vcf', mail('Long').replace('EMAIL', `NOTE:${'x'.repeat(400_000)}\r\nEMAIL`)],
    ['right.vcf', mail('\u202eadA')],
    ['good.vcf', mail('Ada & <b>')],
  ])

  it('that cannot be read costs nobody else', async () => {
    const server = await start(oldServer(hostile))
    const { names, refused } = await read(await open(`${server.url}book/`))
    expect(names.sort()).toEqual(['Ada & <b>', 'N ul', 'adA'])
    expect(refused).toBe(3)
  })

  it('of 10 MB is read for its person, and written back whole', async () => {
    const picture = Array.from({ length: 140_000 }, () => ` ${'QUJD'.repeat(18)}`).join('\r\n')
    const card = mail('Big').replace('EMAIL', `PHOTO;ENCODING=b:\r\n${picture}\r\nEMAIL`)
    let written = ''
    const old = oldServer(new Map([['big.vcf', card]]))
    const server = await start((asked) => {
      if (asked.method !== 'PUT') return old(asked)
      written = asked.body
      return { status: 204, headers: { etag: '"new"' } }
    })
    const session = await open(`${server.url}book/`)
    expect((await read(session)).names).toEqual(['Big'])
    const record = aRecord({ name: 'Big', email: 'b@example.com' })
    const version = `"${String(card.length)}"`
    expect(await session.put('/book/big.vcf', version, record, UUID)).toEqual({
      key: '/book/big.vcf',
      version: '"new"',
    })
    expect(written).toBe(card.replace('a@example.com', 'b@example.com'))
  })
})

describe('a server', () => {
  it.each([
    ['answers no XML', { status: 207, body: 'hello' }, 'broken'],
    [
      'hides a bomb in its XML',
      { status: 207, body: '<!DOCTYPE a [<!ENTITY b "c">]><multistatus xmlns="DAV:">&b;</multistatus>' },
      'broken',
    ],
    [
      'nests without end',
      { status: 207, body: `<multistatus xmlns="DAV:">${'<a>'.repeat(100_000)}` },
      'broken',
    ],
    ['answers more than anybody reads', { status: 207, body: ' '.repeat(33 * 1024 * 1024) }, 'broken'],
    ['is out of order', { status: 503 }, 'unreachable'],
    ['knows nothing of DAV', { status: 405 }, 'notFound'],
    ['lets nobody in', { status: 403 }, 'refused'],
    ['wants another proof', { status: 401, headers: { 'www-authenticate': 'Digest realm="x"' } }, 'refused'],
    [
      'wants another password',
      { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
      'password',
    ],
  ])('that %s is told apart', async (_, answer, kind) => {
    const server = await start(() => answer)
    await expect(open(server.url)).rejects.toHaveProperty('fault.kind', kind)
  })

  it('that says nothing is not waited for', async () => {
    const server = await start(() => null)
    await expect(open(server.url, 100)).rejects.toHaveProperty('fault.kind', 'unreachable')
  })

  it('names no card outside its address book', async () => {
    const old = oldServer(new Map([['a.vcf', mail('Ada')]]))
    const outside = ['/other/x.vcf', 'http://example.com/book/x.vcf', '/book/', '/book/../x.vcf', '/book/f/']
    const server = await start((asked) =>
      asked.method === 'PROPFIND' && asked.headers.depth === '1'
        ? multistatus(...outside.map((href) => response(href, '<getetag>"1"</getetag>')))
        : old(asked),
    )
    const keys: string[] = []
    for await (const some of (await open(`${server.url}book/`)).keys()) keys.push(...some)
    expect(keys).toEqual([])
  })

  it('that hands out the same part for ever is not followed for ever', async () => {
    const reports =
      '<supported-report-set><supported-report><report><sync-collection/></report></supported-report></supported-report-set>'
    const server = await start((asked) =>
      asked.method === 'PROPFIND'
        ? multistatus(response('/book/', BOOK + reports))
        : multistatus(
            '<response><href>/book/</href><status>HTTP/1.1 507 Insufficient Storage</status></response>',
            '<sync-token>t</sync-token>',
          ),
    )
    expect((await read(await open(`${server.url}book/`))).names).toEqual([])
    expect(server.asked.length).toBeLessThan(5)
  })
})
