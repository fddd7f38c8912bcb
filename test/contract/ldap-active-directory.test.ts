/**
 * What is different about Active Directory: how it numbers its changes, whom it leaves out, what it calls things. Shown
 * on a slapd with its attributes, whose description of itself is that of a domain controller.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Attribute, Change } from 'ldapts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLdapSource } from '../../src/main/adapters/ldap/ldap-source'
import type { SourceGroup } from '../../src/main/directory/source'
import { hasSlapd, PASSWORD, startSlapd, SUFFIX, type Slapd } from '../support/slapd'
import { batchesOf, inSession, itIsASource, keysOf } from '../support/source-contract'

const SERVICE = `cn=settings,${SUFFIX}`
const USERS = `ou=Vertrieb,${SUFFIX}`
const HIGHEST = 900
const guids = new Map<string, Buffer>()

function object(
  cn: string,
  usn: number,
  type: string,
  category: string,
  ...lines: readonly string[]
): string {
  const guid = randomBytes(16)
  guids.set(cn, guid)
  const classes = [`objectClass: ${type}`, 'objectClass: extensibleObject']
  const all = [`cn: ${cn}`, `uSNChanged: ${String(usn)}`, `objectGUID:: ${guid.toString('base64')}`]
  return [`dn: cn=${cn},${USERS}`, ...classes, ...all, `objectCategory: ${category}`, ...lines, ''].join('\n')
}
const user = (cn: string, usn: number, ...lines: readonly string[]) =>
  object(cn, usn, 'user', 'person', 'sn: x', `sAMAccountName: ${cn}`, ...lines)
const group = (cn: string, usn: number, ...lines: readonly string[]) =>
  object(cn, usn, 'group', 'group', ...lines)
const member = (cn: string) => `member: cn=${cn},${USERS}`

const ENTRIES = [
  `dn: ${USERS}\nobjectClass: organizationalUnit\nobjectClass: extensibleObject\nuSNChanged: 10\n`,
  `dn: ${SERVICE}\nobjectClass: device\nobjectClass: extensibleObject\ninvocationId:: ${randomBytes(16).toString('base64')}\n`,
  user(
    'anna',
    11,
    'userAccountControl: 512',
    'displayName: Anna Berg',
    'department: Vertrieb / Nord',
    'proxyAddresses: smtp:a.berg@example.com',
    'proxyAddresses: SMTP:anna@example.com',
    'proxyAddresses: sip:anna@example.com',
  ),
  user('ben', 12, 'userAccountControl: 512', 'mail: ben@example.com'),
  user('gone', 13, 'userAccountControl: 514', 'mail: gone@example.com'),
  user(
    'hidden',
    14,
    'userAccountControl: 512',
    'msExchHideFromAddressLists: TRUE',
    'mail: hidden@example.com',
  ),
  user('krbtgt', 15, 'userAccountControl: 512', 'isCriticalSystemObject: TRUE'),
  user('room', 16, 'userAccountControl: 512', 'msExchRecipientDisplayType: 7', 'mail: room@example.com'),
  user(
    'beamer',
    17,
    'userAccountControl: 512',
    'msExchRecipientDisplayType: -2147481594',
    'mail: beamer@example.com',
  ),
  object('contact', 18, 'contact', 'person', 'sn: x', 'mail: c@elsewhere.example'),
  object('computer', 19, 'user', 'computer', 'sn: x', 'sAMAccountName: PC1$'),
  group('nord', 20, member('anna'), member('gone')),
  group('all', 21, member('nord'), member('ben')),
  group('Domain Users', 22, 'isCriticalSystemObject: TRUE', member('anna')),
]

describe.skipIf(!hasSlapd)('LDAP: a directory like Active Directory on slapd', () => {
  let folder: string
  let slapd: Slapd
  const subject = () => ({
    source: createLdapSource(slapd.settings(), { language: 'en' }),
    password: PASSWORD,
  })
  const keyOf = (cn: string) => guids.get(cn)?.toString('hex')
  const set = (cn: string, values: Record<string, string>) =>
    slapd.asRoot((client) =>
      client.modify(
        `cn=${cn},${USERS}`,
        Object.entries(values).map(
          ([type, value]) =>
            new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) }),
        ),
      ),
    )

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bookconf-ad-'))
    const rootDse = join(folder, 'root.ldif')
    writeFileSync(
      rootDse,
      `dn:\nsupportedCapabilities: 1.2.840.113556.1.4.800\nhighestCommittedUSN: ${String(HIGHEST)}\ndsServiceName: ${SERVICE}\n`,
    )
    slapd = await startSlapd({
      entries: ENTRIES,
      schemas: [join(import.meta.dirname, '../support/active-directory.schema')],
      configuration: [`rootDSE ${rootDse}`],
    })
  })
  afterAll(async () => {
    await slapd.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  describe('as every source', () => {
    itIsASource(subject)
  })

  it('reads accounts, rooms, devices and contacts; none that is disabled, hidden, a computer or of the system', async () => {
    const people = await inSession(subject(), async (session) =>
      (await batchesOf(session)).flatMap((batch) => batch.people),
    )
    const kinds = people.map(({ record }) => [record.name, record.kind])
    expect(Object.fromEntries(kinds)).toEqual({
      ...{ 'Anna Berg': 'person', ben: 'person', contact: 'person', room: 'room', beamer: 'device' },
    })
    expect(people.find(({ record }) => record.accountId === 'anna')).toEqual({
      key: keyOf('anna'),
      version: '11',
      record: {
        ...{ kind: 'person', name: 'Anna Berg', email: 'anna@example.com' },
        ...{ otherEmails: ['a.berg@example.com'], number: '', mobile: '', department: 'Vertrieb / Nord' },
        ...{ title: '', accountId: 'anna', zone: '' },
      },
    })
    expect(people.find(({ record }) => record.name === 'ben')?.record.department).toBe('Vertrieb')
  })

  it('has the members of groups within groups', async () => {
    const groups = await inSession(subject(), async (session) =>
      (await batchesOf(session)).flatMap((batch) => batch.groups),
    )
    const members = Object.fromEntries(groups.map((one) => [one.name, one.members.toSorted()]))
    const keys = (...names: string[]) => names.map(keyOf).toSorted()
    expect(members).toEqual({ nord: keys('anna'), all: keys('anna', 'ben') })
  })

  it('reads what has a later number than its mark, and says at once who has been disabled', async () => {
    const mark = await inSession(subject(), async (session) => {
      await batchesOf(session)
      return session.mark()
    })
    expect(mark).toMatch(new RegExp(`^usn [\\da-f]{32} ${String(HIGHEST)}$`))
    await set('ben', { title: 'Buyer', uSNChanged: String(HIGHEST + 1) })
    await set('room', { userAccountControl: '514', uSNChanged: String(HIGHEST + 2) })
    await inSession(subject(), async (session) => {
      const batches = await batchesOf(session, mark)
      expect(batches.flatMap(({ people }) => people.map(({ record }) => record.title))).toEqual(['Buyer'])
      expect(batches.flatMap(({ removed }) => removed ?? [])).toEqual([keyOf('room')])
      expect(batches.flatMap(({ groups }) => groups)).toEqual([])
      expect(await keysOf(session)).not.toContain(keyOf('room'))
    })
  })

  it('reads the groups again when one of them has changed', async () => {
    const mark = await inSession(subject(), async (session) => {
      await batchesOf(session)
      return session.mark()
    })
    await set('nord', { member: `cn=ben,${USERS}`, uSNChanged: String(HIGHEST + 3) })
    await inSession(subject(), async (session) => {
      const groups = (await batchesOf(session, mark)).flatMap((batch) => batch.groups)
      const all = groups.find(({ name }) => name === 'all')
      expect(all?.members).toEqual([keyOf('ben')])
    })
  })

  it('names the groups of one who has not been shown before: they have not changed', async () => {
    const mark = await inSession(subject(), async (session) => {
      await batchesOf(session)
      return session.mark()
    })
    await set('nord', { member: `cn=gone,${USERS}` })
    await set('gone', { userAccountControl: '512', uSNChanged: String(HIGHEST + 4) })
    await inSession(subject(), async (session) => {
      expect(
        (await batchesOf(session, mark)).flatMap(({ people }) => people.map(({ key }) => key)),
      ).toContain(keyOf('gone'))
      const groups: SourceGroup[] = []
      for await (const batch of session.groups?.() ?? []) groups.push(...batch.groups)
      expect(groups.find(({ name }) => name === 'nord')?.members).toEqual([keyOf('gone')])
    })
  })
})
