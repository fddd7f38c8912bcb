/** A server that means harm, or that is none: whatever it sends ends in a fault, and soon. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLdapSource } from '../../src/main/adapters/ldap/ldap-source'
import type { LdapSettings } from '../../src/shared/app/directory'
import { element, entry, integer, message, octets, page, result } from '../support/ber-bytes'
import { hasOpenssl, makeCertificates, type Certificates } from '../support/certificates'
import { startScripted } from '../support/scripted-server'
import { batchesOf, faultOf, inSession, never } from '../support/source-contract'

const SEARCH_DONE = 0x65
const BASE = 'dc=x'
const PASSWORD = 'my very own password'
const done = (id: number, code = 0, detail = '') => message(id, result(SEARCH_DONE, code, detail))

describe.skipIf(!hasOpenssl)('LDAP: a hostile server', () => {
  let folder: string
  let certificates: Certificates
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bookconf-hostile-'))
    certificates = makeCertificates(folder, ['DNS:localhost'])
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const settings = (port: number): LdapSettings => ({
    ...{ kind: 'ldap', host: 'localhost', port, encryption: 'ldaps', caFile: certificates.authority },
    ...{ bindDn: 'cn=me', baseDn: BASE },
  })
  const sourceAt = (port: number, given: Partial<LdapSettings> = {}, answer = 5000) =>
    createLdapSource(
      { ...settings(port), ...given },
      { language: 'en', times: { connect: 5000, answer, second: 0 } },
    )

  /** Lets the client in, shows it a base, then answers its searches. */
  async function served(search: (socket: Socket, id: number) => void) {
    return startScripted((socket, id) => {
      if (id === 1) socket.write(message(id, result(0x61, 0)))
      else if (id === 2) socket.write(done(id))
      else if (id === 3) socket.write(Buffer.concat([message(id, entry(BASE, {})), done(id)]))
      else search(socket, id)
    }, certificates)
  }
  async function faultFor(search: (socket: Socket, id: number) => void, answer?: number) {
    const server = await served(search)
    const read = inSession({ source: sourceAt(server.port, {}, answer), password: PASSWORD }, (session) =>
      batchesOf(session),
    )
    const fault = await faultOf(read)
    await server.stop()
    return fault
  }

  it.each<[string, (id: number) => Buffer]>([
    [
      'an attribute list longer than its message',
      (id) => element(0x30, integer(id), Buffer.from([0x64, 6, 4, 2, 0x63, 0x6e, 0x30, 100])),
    ],
    [
      'an attribute that is no list',
      (id) => message(id, element(0x64, octets('cn=x'), element(0x30, octets('\u0004\u0009abc')))),
    ],
    ['a length of five bytes', () => Buffer.from([0x30, 0x85, 1, 1, 1, 1, 1])],
    ['a length without an end', () => Buffer.from([0x30, 0x80, 2, 1, 1])],
    ['a message of 2 GB', () => Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff])],
    ['an operation that is none', (id) => message(id, element(0x42))],
    ['a page of a web server', () => Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    [
      '9,000 messages of nothing',
      () => Buffer.concat(Array.from({ length: 9000 }, () => Buffer.from([0x30, 5, 2, 1, 9, 0x64, 0]))),
    ],
    [
      'an entry of 1,000 attributes',
      (id) =>
        message(
          id,
          entry('cn=x', Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`a${String(at)}`, []]))),
        ),
    ],
    ['a number below zero', () => message(-1, result(SEARCH_DONE, 0))],
  ])('%s', async (_, bytes) => {
    const { kind } = await faultFor((socket, id) => socket.write(bytes(id)))
    expect(kind).toBe('broken')
  })

  it.each<[string, string, (socket: Socket, id: number) => void]>([
    ['silence', 'unreachable', () => undefined],
    ['half a message', 'unreachable', (socket, id) => socket.write(done(id).subarray(0, 9))],
    ['an answer to another question', 'unreachable', (socket, id) => socket.write(done(id + 7))],
    ['a goodbye', 'unreachable', (socket) => socket.write(message(0, result(0x78, 52, 'shutting down')))],
    ['the end of the connection', 'unreachable', (socket) => socket.destroy()],
    ['a referral', 'notFound', (socket, id) => socket.write(done(id, 10))],
    ['a fault nobody knows', 'broken', (socket, id) => socket.write(done(id, 90))],
  ])('%s', async (_, kind, answer) => {
    // Of some of these nothing is heard but that nothing more comes.
    expect((await faultFor(answer, kind === 'unreachable' ? 400 : undefined)).kind).toBe(kind)
  })

  it('goes on after an empty page, where others follow', async () => {
    const server = await served((socket, id) => {
      const person = entry(`cn=a${String(id)},${BASE}`, { objectClass: ['person'], cn: [`a${String(id)}`] })
      const isGroups = id === 8
      if (id % 2 === 0 && !isGroups) socket.write(message(id, result(SEARCH_DONE, 0), page('more')))
      else if (isGroups) socket.write(done(id))
      else socket.write(Buffer.concat([message(id, person), done(id)]))
    })
    const batches = await inSession({ source: sourceAt(server.port), password: PASSWORD }, (session) =>
      batchesOf(session),
    )
    expect(batches.flatMap(({ people }) => people.map(({ record }) => record.name))).toEqual(['a7'])
    await server.stop()
  })

  it('says what it says in a few clean words, and never the password', async () => {
    const server = await startScripted((socket, id) => {
      socket.write(message(id, result(0x61, 53, `\u202e\u0000${PASSWORD} is wrong\n${'x'.repeat(100_000)}`)))
    }, certificates)
    const { kind, detail } = await faultOf(sourceAt(server.port).open(PASSWORD, never()))
    expect(kind).toBe('refused')
    expect(detail).toMatch(/^LDAP 53: … is wrong x+$/)
    expect(detail.length).toBeLessThanOrEqual(500)
    await server.stop()
  })

  it('hears no password where there is no name', async () => {
    const heard: Buffer[] = []
    const server = await startScripted((socket, id, bytes) => {
      heard.push(bytes)
      socket.write(message(id, result(0x61, 48)))
    }, certificates)
    const { kind } = await faultOf(sourceAt(server.port, { bindDn: '' }).open(PASSWORD, never()))
    expect(kind).toBe('refused')
    expect(Buffer.concat(heard).includes(PASSWORD)).toBe(false)
    await server.stop()
  })

  it('hears nothing but the wish for encryption, where it will not encrypt', async () => {
    const heard: Buffer[] = []
    // What it adds in the clear is no answer to anything that is asked in secret.
    const early = message(1, result(0x61, 0))
    for (const answer of [
      message(1, result(0x78, 2, 'no TLS')),
      Buffer.concat([message(1, result(0x78, 0)), early]),
    ]) {
      const server = await startScripted((socket, number, bytes) => {
        heard.push(bytes)
        if (number === 1) socket.write(answer)
        else socket.resetAndDestroy()
      })
      const { kind } = await faultOf(
        sourceAt(server.port, { encryption: 'startTls' }).open(PASSWORD, never()),
      )
      expect(['broken', 'unreachable']).toContain(kind)
      await server.stop()
    }
    const said = Buffer.concat(heard)
    expect(said.includes(PASSWORD)).toBe(false)
    expect(said.includes('cn=me')).toBe(false)
  })
})
