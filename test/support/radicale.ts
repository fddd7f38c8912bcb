/** Debian's Radicale on loopback: a CardDAV server with one user, and another client beside ours. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export const hasRadicale = spawnSync('radicale', ['--version']).status === 0

export const USER = 'anna'
export const PASSWORD = 'correct horse'

export interface Radicale {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string
  /** Makes an address book of cards, each in a file called by its UID; answers its address. */
  makeBook(name: string, cards?: readonly string[]): Promise<string>
  /** As another client would. Answers the status. */
  put(book: string, file: string, card: string): Promise<number>
  get(book: string, file: string): Promise<string>
  remove(book: string, file: string): Promise<number>
  /** Names of the files in it. */
  list(book: string): Promise<string[]>
  /** The process is gone, without a word. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const LONGEST_START_MS = 20_000
const identity = { authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}` }
const MAKE_BOOK = `<create xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><C:addressbook/></resourcetype></prop></set></create>`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function waitFor(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + LONGEST_START_MS
  while (Date.now() < until && server.exitCode === null) {
    try {
      await fetch(url)
      return
    } catch {
      await delay(50)
    }
  }
  throw new Error('Radicale did not start.')
}

export async function startRadicale(): Promise<Radicale> {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-radicale-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}/`
  await writeFile(join(folder, 'users'), `${USER}:${PASSWORD}\n`)
  await writeFile(
    join(folder, 'config'),
    [
      ...['[server]', `hosts = 127.0.0.1:${String(port)}`],
      ...['[auth]', 'type = htpasswd', `htpasswd_filename = ${join(folder, 'users')}`],
      ...['htpasswd_encryption = plain', 'delay = 0'],
      ...['[storage]', `filesystem_folder = ${join(folder, 'store')}`],
      ...['[logging]', 'level = critical', ''],
    ].join('\n'),
  )
  const server = spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' })
  const gone = once(server, 'exit')
  const kill = async () => {
    server.kill('SIGKILL')
    await gone
  }
  const ask = (method: string, address: string, body?: string, headers: Record<string, string> = {}) =>
    fetch(address, { method, body: body ?? null, headers: { ...identity, ...headers } })
  await waitFor(url, server)
  return {
    url,
    makeBook: async (name, cards = []) => {
      const book = `${url}${USER}/${name}/`
      const [method, body, type] =
        cards.length > 0 ? ['PUT', cards.join(''), 'text/vcard'] : ['MKCOL', MAKE_BOOK, 'application/xml']
      const { status } = await ask(method, book, body, { 'content-type': `${type}; charset=utf-8` })
      if (status !== 201) throw new Error(`Radicale made no address book: ${String(status)}`)
      return book
    },
    put: async (book, file, card) =>
      (await ask('PUT', book + file, card, { 'content-type': 'text/vcard; charset=utf-8' })).status,
    get: async (book, file) => (await ask('GET', book + file)).text(),
    remove: async (book, file) => (await ask('DELETE', book + file)).status,
    list: async (book) => {
      const answer = await ask('PROPFIND', book, undefined, { depth: '1' })
      const paths = [...(await answer.text()).matchAll(/<href>(?<path>[^<]*)<\/href>/g)]
      return paths
        .map(([, path = '']) => path.slice(path.lastIndexOf('/') + 1))
        .filter((file) => file !== '')
        .sort()
    },
    kill,
    stop: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
