/** A company of 20,000 on a real slapd: read in full, by what has changed, by its keys; and cut off in the middle. */
import { performance } from 'node:perf_hooks'
import { Attribute, Change } from 'ldapts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLdapSource } from '../../src/main/adapters/ldap/ldap-source'
import type { DirectorySource, SourceBatch } from '../../src/main/directory/source'
import { company, dnOf, nameOf, PEOPLE, unitOf } from '../support/ldap-company'
import { hasSlapd, PASSWORD, READER, startSlapd, SUFFIX, type Slapd } from '../support/slapd'
import { batchesOf, faultOf, inSession, keysOf, never } from '../support/source-contract'
import { startProxy } from '../support/tcp-proxy'

const SIZE = 20_000
const GROUPS = 50
const MEMBERS = 40
const times = { connect: 5000, answer: 15_000, second: 1100 }
const peopleOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ people }) => people)
const replace = (type: string, value: string) =>
  new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) })

describe.skipIf(!hasSlapd)('LDAP: 20,000 people on slapd', () => {
  let slapd: Slapd
  let source: DirectorySource
  let mark: string | null = null
  let leaver: string | undefined
  const read = (since: string | null) =>
    inSession({ source, password: PASSWORD }, (session) => batchesOf(session, since))
  const sourceAt = (port: number) =>
    createLdapSource(slapd.settings({ port }), { language: 'en', times: { ...times, second: 0 } })

  beforeAll(async () => {
    slapd = await startSlapd({ entries: company(SIZE, GROUPS, MEMBERS) })
    source = createLdapSource(slapd.settings(), { language: 'en', times })
  })
  afterAll(() => slapd.stop())

  it('come in full, with departments and groups, over the limit of a search without pages', async () => {
    const begin = performance.now()
    const batches = await inSession({ source, password: PASSWORD }, async (session) => {
      const all = await batchesOf(session)
      mark = session.mark()
      return all
    })
    console.log(
      `20,000 people and ${String(GROUPS)} groups in ${String(Math.round(performance.now() - begin))} ms`,
    )
    const people = peopleOf(batches)
    expect(people).toHaveLength(SIZE)
    expect(Math.max(...batches.map((batch) => batch.people.length))).toBe(500)
    expect(batches.reduce((sum, { refused }) => sum + refused, 0)).toBe(0)
    const byAccount = new Map(people.map((entry) => [entry.record.accountId, entry]))
    const [division, team] = unitOf(4711)
    leaver = byAccount.get('u00010')?.key
    expect(byAccount.get('u04711')?.record).toEqual({
      ...{ kind: 'person', name: nameOf(4711), email: 'u04711@example.com', otherEmails: [] },
      ...{ number: '+49 30 14711', mobile: '', department: `people / ${division} / ${team}` },
      ...{ title: 'Engineer', accountId: 'u04711', zone: '' },
    })
    const groups = batches.flatMap((batch) => batch.groups)
    expect(groups).toHaveLength(GROUPS)
    const members = Array.from({ length: MEMBERS }, (_, of) => 7 + of * GROUPS)
    const keys = members.map((at) => byAccount.get(`u${String(at).padStart(5, '0')}`)?.key)
    expect(groups.find(({ name }) => name === 'group 7')?.members.toSorted()).toEqual(keys.toSorted())
  })

  it('are refused to a user whose limit is below the number of people', async () => {
    const settings = slapd.settings({ bindDn: `cn=limited,${SUFFIX}` })
    const limited = createLdapSource(settings, { language: 'en', times })
    const fault = await faultOf(
      inSession({ source: limited, password: PASSWORD }, (session) => batchesOf(session)),
    )
    expect(fault).toEqual({ kind: 'refused', detail: expect.stringContaining('LDAP 4') as string })
  })

  it('come by what has changed: one changed and one added are all there is to read', async () => {
    expect(await read(mark)).toEqual([])
    const added = `uid=new,ou=Team 0,ou=Division 0,${PEOPLE}`
    await slapd.asRoot(async (client) => {
      await client.modify(dnOf(3), replace('title', '产品经理'))
      await client.add(added, { objectClass: 'inetOrgPerson', uid: 'new', cn: 'Nadia New', sn: 'New' })
    })
    await inSession({ source, password: PASSWORD }, async (session) => {
      const batches = await batchesOf(session, mark)
      const found = peopleOf(batches).map(({ record }) => [record.accountId, record.title])
      expect(found.toSorted()).toEqual([
        ['new', ''],
        ['u00003', '产品经理'],
      ])
      expect(batches.flatMap(({ groups }) => groups)).toEqual([])
      mark = session.mark()
    })
    expect(await read(mark)).toEqual([])
  })

  it('leave: the list of keys tells who', async () => {
    await inSession({ source, password: PASSWORD }, async (session) => {
      const before = new Set(await keysOf(session))
      await slapd.asRoot((client) => client.del(dnOf(10)))
      const after = new Set(await keysOf(session))
      expect([...before].filter((key) => !after.has(key))).toEqual([leaver])
      expect(before.size - after.size).toBe(1)
    })
  })

  it('are all read again where a department has another name', async () => {
    await slapd.asRoot((client) => client.modifyDN(`ou=Division 9,${PEOPLE}`, 'ou=Division Nine'))
    await inSession({ source, password: PASSWORD }, async (session) => {
      const people = peopleOf(await batchesOf(session, mark))
      expect(session.startedOver?.()).toBe(true)
      expect(people).toHaveLength(SIZE)
      const moved = people.find(({ record }) => record.accountId === 'u00009')
      expect(moved?.record.department).toBe('people / Division Nine / Team 0')
    })
  })

  it.each([
    ['cut', 'unreachable'],
    ['silence', 'unreachable'],
  ] as const)('stop in the middle where the connection meets a %s', async (what, kind) => {
    const proxy = await startProxy(slapd.port)
    const short = { ...times, answer: 2000 }
    const behind = createLdapSource(slapd.settings({ port: proxy.port }), { language: 'en', times: short })
    const session = await behind.open(PASSWORD, never())
    const keys = session.keys()[Symbol.asyncIterator]()
    await keys.next()
    proxy.after(100_000, what)
    const rest = async () => {
      while (!(await keys.next()).done);
    }
    const fault = faultOf(rest())
    expect((await fault).kind).toBe(kind)
    await session.close()
    // Nobody connects again by themselves, and least of all in the clear.
    expect(proxy.connections()).toBe(1)
    await proxy.stop()
  })

  it('stop at once for one who gives up, whatever the server is doing', async () => {
    const controller = new AbortController()
    const session = await sourceAt(slapd.port).open(PASSWORD, controller.signal)
    const keys = session.keys()[Symbol.asyncIterator]()
    await keys.next()
    const next = faultOf(keys.next())
    const begin = performance.now()
    controller.abort()
    expect((await next).kind).toBe('cancelled')
    // Long before the server would have to answer.
    expect(performance.now() - begin).toBeLessThan(5000)
    await session.close()
  })

  it('stop where the server dies', async () => {
    const session = await sourceAt(slapd.port).open(PASSWORD, never())
    const batches = session.changes(null)[Symbol.asyncIterator]()
    await batches.next()
    await slapd.kill()
    const rest = async () => {
      while (!(await batches.next()).done);
    }
    expect((await faultOf(rest())).kind).toBe('unreachable')
    expect(session.mark()).toBeNull()
    await session.close()
    expect((await faultOf(source.open(PASSWORD, never()))).kind).toBe('unreachable')
    expect(slapd.log()).toContain(`BIND dn="${READER}"`)
  })
})
