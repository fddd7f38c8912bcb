/** Whom the LDAP source talks to, and what it says when it will not or cannot. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLdapSource } from '../../src/main/adapters/ldap/ldap-source'
import type { LdapSettings } from '../../src/shared/app/directory'
import { makeCertificates } from '../support/certificates'
import { hasSlapd, PASSWORD, startSlapd, SUFFIX, type Slapd } from '../support/slapd'
import { faultOf, inSession, keysOf, never } from '../support/source-contract'
import { startProxy } from '../support/tcp-proxy'

const times = { connect: 2000, answer: 2000, second: 0 }
const OPEN = `ou=open,${SUFFIX}`
const EMPTY = `ou=empty,${SUFFIX}`
const ENTRIES = [
  `dn: ${OPEN}\nobjectClass: organizationalUnit\n`,
  `dn: ${EMPTY}\nobjectClass: organizationalUnit\n`,
  `dn: cn=ada,${OPEN}\nobjectClass: inetOrgPerson\nsn: x\n`,
]

describe.skipIf(!hasSlapd)('LDAP: the connection to slapd', () => {
  let folder: string
  const file = (name: string) => join(folder, name)
  let slapd: Slapd
  const sourceOf = (given: Partial<LdapSettings>) =>
    createLdapSource(slapd.settings(given), { language: 'en', times })
  const open = (given: Partial<LdapSettings>, password = PASSWORD) => sourceOf(given).open(password, never())
  const count = (given: Partial<LdapSettings>, password = PASSWORD) =>
    inSession({ source: sourceOf(given), password }, async (session) => (await keysOf(session)).length)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bookconf-ldap-'))
    slapd = await startSlapd({ entries: ENTRIES })
  })
  afterAll(async () => {
    await slapd.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is encrypted by StartTLS or from its beginning', async () => {
    expect(await count({})).toBe(1)
    expect(await count({ encryption: 'ldaps', port: slapd.tlsPort })).toBe(1)
    expect(slapd.log()).toMatch(/STARTTLS[^]*TLS established/)
    const binds = slapd.log().match(/BIND dn=.* ssf=\d+/g) ?? []
    expect(binds).toHaveLength(2)
    expect(binds.every((line) => Number(/ssf=(\d+)$/.exec(line)?.[1]) >= 128)).toBe(true)
  })

  it('is not made where nobody vouches for the certificate, or it is that of another host', async () => {
    mkdirSync(file('other'))
    const other = makeCertificates(file('other'), ['DNS:localhost'])
    const ldaps = { encryption: 'ldaps', port: slapd.tlsPort } as const
    for (const way of [{}, ldaps]) {
      for (const caFile of ['', other.authority]) {
        const fault = await faultOf(open({ ...way, caFile }))
        expect(fault).toEqual({
          kind: 'certificate',
          detail: expect.stringContaining('certificate') as string,
        })
      }
      const { kind, detail } = await faultOf(open({ ...way, host: '127.0.0.1' }))
      expect([kind, detail]).toEqual([
        'certificate',
        expect.stringContaining("127.0.0.1 is not in the cert's list"),
      ])
    }
  })

  it('says what is wrong with the file of the authority', async () => {
    writeFileSync(file('empty.pem'), 'no certificate')
    writeFileSync(file('broken.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
    writeFileSync(file('large.pem'), Buffer.alloc(1024 * 1024 + 1, 'x'))
    for (const name of ['missing.pem', 'empty.pem', 'broken.pem', 'large.pem', '.']) {
      const { kind, detail } = await faultOf(open({ caFile: file(name) }))
      expect([kind, detail]).toEqual(['certificate', expect.stringContaining(`${file(name)}: `)])
    }
  })

  it('needs the right password', async () => {
    const wrong = await faultOf(open({}, 'a wrong one'))
    expect(wrong).toEqual({ kind: 'password', detail: 'LDAP 49' })
    expect((await faultOf(open({ bindDn: `cn=nobody,${SUFFIX}` }))).kind).toBe('password')
    expect((await faultOf(open({ bindDn: 'no name at all' }))).kind).toBe('password')
  })

  it('never sends a name without a password, which servers take for an anonymous bind', async () => {
    const proxy = await startProxy(slapd.port)
    expect(await faultOf(open({ port: proxy.port }, ''))).toEqual({ kind: 'passwordNeeded', detail: '' })
    expect([proxy.connections(), proxy.sent()]).toEqual([0, 0])
    await open({ port: proxy.port }).then((session) => session.close())
    expect(proxy.sent()).toBeGreaterThan(0)
    await proxy.stop()
  })

  it('is anonymous where there is no name, if the server allows it', async () => {
    expect(await count({ bindDn: ' ', baseDn: OPEN }, 'left over')).toBe(1)
    expect(slapd.log()).toContain('BIND dn="" method=128')
    expect((await faultOf(open({ bindDn: '' }))).kind).toBe('refused')
  })

  it('says that the base is not there', async () => {
    const { kind } = await faultOf(open({ baseDn: `ou=nowhere,${SUFFIX}` }))
    expect(kind).toBe('notFound')
    expect((await faultOf(open({ baseDn: 'no name' }))).kind).toBe('notFound')
  })

  it('says that nothing is shown to this user, so that nobody counts as gone', async () => {
    const { kind, detail } = await faultOf(count({ baseDn: EMPTY }))
    expect([kind, detail]).toEqual(['refused', 'the server shows no entries below the base'])
  })

  it('says that nobody answers', async () => {
    const [proxy, tlsProxy] = [await startProxy(slapd.port), await startProxy(slapd.tlsPort)]
    for (const one of [proxy, tlsProxy]) one.after(0, 'silence')
    const faults = [open({ port: proxy.port }), open({ port: tlsProxy.port, encryption: 'ldaps' })].map(
      faultOf,
    )
    for (const fault of await Promise.all(faults))
      expect(fault).toEqual({ kind: 'unreachable', detail: 'no answer within 2 s' })
    for (const one of [proxy, tlsProxy]) await one.stop()
    expect((await faultOf(open({ port: proxy.port }))).kind).toBe('unreachable')
    expect((await faultOf(open({ host: 'nowhere.invalid' }))).kind).toBe('unreachable')
  })

  it('says that the port is that of the other encryption', async () => {
    const { kind } = await faultOf(open({ port: slapd.tlsPort }))
    expect(['broken', 'unreachable']).toContain(kind)
    expect((await faultOf(open({ encryption: 'ldaps' }))).kind).toBe('unreachable')
  })

  it.each(['startTls', 'ldaps'] as const)('is given up while it is made (%s)', async (encryption) => {
    const proxy = await startProxy(encryption === 'ldaps' ? slapd.tlsPort : slapd.port)
    proxy.after(0, 'silence')
    const controller = new AbortController()
    const opened = faultOf(sourceOf({ port: proxy.port, encryption }).open(PASSWORD, controller.signal))
    setTimeout(() => {
      controller.abort()
    }, 50)
    expect((await opened).kind).toBe('cancelled')
    // Nothing is left open behind it.
    await vi.waitFor(() => {
      expect(proxy.open()).toBe(0)
    }, 20_000)
    await proxy.stop()
  })
})
