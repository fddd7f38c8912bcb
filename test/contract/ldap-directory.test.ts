/** What is made of a directory's entries: names, addresses, kinds, departments, groups; also of hostile ones. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLdapSource } from '../../src/main/adapters/ldap/ldap-source'
import type { SourceBatch } from '../../src/main/directory/source'
import { hasSlapd, PASSWORD, startSlapd, SUFFIX, type Slapd } from '../support/slapd'
import { batchesOf, inSession, itIsASource, keysOf } from '../support/source-contract'

/** Where nothing changes, nothing has to wait for the server's next second. */
const times = { connect: 5000, answer: 15_000, second: 0 }
const inBase64 = (text: string) => Buffer.from(text).toString('base64')
const unit = (dn: string) => `dn: ${dn}\nobjectClass: organizationalUnit\n`
const entry = (dn: string, classes: readonly string[], ...lines: readonly string[]) =>
  [`dn: ${dn}`, ...classes.map((name) => `objectClass: ${name}`), ...lines, ''].join('\n')
const person = (dn: string, name: string, ...lines: readonly string[]) =>
  entry(dn, ['inetOrgPerson'], `cn:: ${inBase64(name)}`, 'sn: x', ...lines)

const [ZHANG, ERIKA, KIM, ODD] = ['zhang', 'erika', 'kim', 'odd'].map(
  (uid) => `uid=${uid},ou=Staff,${SUFFIX}`,
)
/** An organisational unit whose name would be another question, were it ever pasted into one. */
const WILD = `ou=*)(uid=*,${SUFFIX}`
const HOSTILE = `ou=hostile,${SUFFIX}`
const ANY = ['extensibleObject']

const ENTRIES = [
  ...[
    `ou=Staff,${SUFFIX}`,
    `ou=a \\+ b\\, c / d,ou=Staff,${SUFFIX}`,
    `ou=Rooms,${SUFFIX}`,
    `ou=groups,${SUFFIX}`,
  ].map(unit),
  ...[WILD, HOSTILE, `ou=open,${SUFFIX}`].map(unit),
  person(
    ZHANG ?? '',
    'Zhang Wei',
    `cn;lang-zh:: ${inBase64('张伟')}`,
    `displayName: Wei Zhang`,
    'mobile: +86 138 0013 8000',
  ),
  person(
    ERIKA ?? '',
    'Erika',
    'mail: erika@example.com',
    'mail: e.muster@example.com',
    'mail: no address',
    'mail: ERIKA@example.com',
  ),
  person(KIM ?? '', 'Kim', 'telephoneNumber: 4711', `title;lang-zh:: ${inBase64('经理')}`, 'title: Manager'),
  person(`uid=deep,ou=a \\+ b\\, c / d,ou=Staff,${SUFFIX}`, 'Deep', 'uid: deep'),
  person(`uid=wild,${WILD}`, 'Wild'),
  person(
    `cn=\\*\\)\\(uid=\\*,${HOSTILE}`.replaceAll('\\*', '*').replaceAll('\\)', ')').replaceAll('\\(', '('),
    '*)(uid=*',
    'mail: star@example.com',
  ),
  person(`uid=open,ou=open,${SUFFIX}`, 'Open To All'),
  entry(
    `cn=Aurora,ou=Rooms,${SUFFIX}`,
    ['room', ...ANY],
    'mail: aurora@example.com',
    'telephoneNumber: 7001',
  ),
  entry(`cn=Switch,ou=Rooms,${SUFFIX}`, ['device'], 'serialNumber: 4711'),
  entry(`cn=Screen,ou=Rooms,${SUFFIX}`, ['device', ...ANY], 'mail: screen@example.com'),
  entry(
    `cn=inner,ou=groups,${SUFFIX}`,
    ['groupOfNames'],
    `member: ${KIM ?? ''}`,
    `member: cn=outer,ou=groups,${SUFFIX}`,
  ),
  entry(
    `cn=outer,ou=groups,${SUFFIX}`,
    ['groupOfNames'],
    `member: UID=Erika, OU=Staff , ${SUFFIX}`,
    `member: cn=inner,ou=groups,${SUFFIX}`,
    'member: cn=nobody',
  ),
  entry(
    `cn=unique,ou=groups,${SUFFIX}`,
    ['groupOfUniqueNames'],
    `uniqueMember: ${ZHANG ?? ''}#'01'B`,
    `uniqueMember: uid=deep,ou=a \\2B b\\2C c / d,ou=Staff,${SUFFIX}`,
  ),
  entry(
    `cn=posix,ou=groups,${SUFFIX}`,
    ['posixGroup'],
    'gidNumber: 7',
    'memberUid: zhang',
    'memberUid: nobody',
  ),
  person(
    ODD ?? '',
    '\u202egro.live\u2066 \u0007 =cmd|x',
    `title:: ${inBase64('x'.repeat(3000))}`,
    `mobile:: ${inBase64('5'.repeat(300))}`,
  ),
  person(`uid=nameless,${HOSTILE}`, '\u200e\u202e'),
  person(
    `uid=many,${HOSTILE}`,
    'Many',
    ...Array.from({ length: 150 }, (_, at) => `mail: m${String(at)}@example.com`),
  ),
]

describe.skipIf(!hasSlapd)('LDAP: what is read of a directory on slapd', () => {
  let slapd: Slapd
  let batches: readonly SourceBatch[]
  const read = (baseDn: string, language: 'en' | 'zh' = 'en') => {
    const source = createLdapSource(slapd.settings({ baseDn }), { language, times })
    return inSession({ source, password: PASSWORD }, (session) => batchesOf(session))
  }
  const people = () => batches.flatMap((batch) => batch.people)
  const named = (name: string) => people().find(({ record }) => record.name === name)
  const members = (name: string) => {
    const group = batches.flatMap(({ groups }) => groups).find((one) => one.name === name)
    return group?.members.map((key) => people().find((one) => one.key === key)?.record.name).toSorted()
  }

  beforeAll(async () => {
    slapd = await startSlapd({ entries: ENTRIES })
    batches = await read(SUFFIX)
  })
  afterAll(() => slapd.stop())

  describe('as every source', () => {
    itIsASource(() => ({
      source: createLdapSource(slapd.settings(), { language: 'en', times }),
      password: PASSWORD,
    }))
  })

  it('has names in the language that is asked for, where there are any', async () => {
    expect(named('Wei Zhang')?.record).toMatchObject({ accountId: 'zhang', mobile: '+86 138 0013 8000' })
    const inChinese = (await read(SUFFIX, 'zh')).flatMap((batch) => batch.people)
    expect(inChinese.find(({ record }) => record.accountId === 'kim')?.record.title).toBe('经理')
    expect(named('Kim')?.record).toMatchObject({ title: 'Manager', number: '4711' })
  })

  it('has each address once, the first one first, and none that is no address', () => {
    expect(named('Erika')?.record).toMatchObject({
      email: 'erika@example.com',
      otherEmails: ['e.muster@example.com'],
    })
  })

  it('knows rooms and devices from people, and none that cannot be reached', () => {
    expect(named('Aurora')?.record).toMatchObject({
      kind: 'room',
      email: 'aurora@example.com',
      number: '7001',
    })
    expect(named('Screen')?.record.kind).toBe('device')
    expect(named('Kim')?.record.kind).toBe('person')
    expect(named('Switch')).toBeUndefined()
  })

  it('takes departments from the units between the base and the entry', async () => {
    expect(named('Deep')?.record.department).toBe('Staff / a + b, c/d')
    const below = (await read(`ou=Staff,${SUFFIX}`)).flatMap((batch) => batch.people)
    expect(below.find(({ record }) => record.name === 'Deep')?.record.department).toBe('a + b, c/d')
    expect(below.find(({ record }) => record.name === 'Kim')?.record.department).toBe('')
  })

  it('has groups of every class, with the members of the groups within them, however their names are spelt', () => {
    expect(members('outer')).toEqual(['Erika', 'Kim'])
    expect(members('inner')).toEqual(['Erika', 'Kim'])
    expect(members('unique')).toEqual(['Deep', 'Wei Zhang'])
    expect(members('posix')).toEqual(['Wei Zhang'])
  })

  it('knows entries by an identifier that outlives a change of name', async () => {
    const key = named('Open To All')?.key
    expect(key).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    const base = `ou=open,${SUFFIX}`
    const source = createLdapSource(slapd.settings({ baseDn: base }), { language: 'en', times })
    await slapd.asRoot((client) => client.modifyDN(`uid=open,${base}`, 'uid=opened'))
    expect(await inSession({ source, password: PASSWORD }, keysOf)).toEqual([key])
  })

  it('cleans what is hostile, cuts what is read and drops what would be dialled', () => {
    const odd = people().find(({ record }) => record.accountId === 'odd')?.record
    expect(odd?.name).toBe('gro.live =cmd|x')
    expect(odd?.title).toBe(`${'x'.repeat(255)}…`)
    expect(odd?.mobile).toBe('')
    expect(named('Many')?.record.otherEmails).toHaveLength(20)
    // The one without a name.
    expect(batches.reduce((sum, { refused }) => sum + refused, 0)).toBe(1)
  })

  it('takes a base and names as text, whatever they would mean in a filter', async () => {
    const wild = (await read(WILD)).flatMap((batch) => batch.people)
    expect(wild.map(({ record }) => record.name)).toEqual(['Wild'])
    expect(named('*)(uid=*')?.record.email).toBe('star@example.com')
  })

  it('takes the mark of another server for none', async () => {
    const other = await startSlapd({ entries: ENTRIES.slice(0, 8) })
    const at = (server: Slapd) => ({
      source: createLdapSource(server.settings(), { language: 'en', times }),
      password: PASSWORD,
    })
    const mark = await inSession(at(slapd), async (session) => {
      await batchesOf(session)
      return session.mark()
    })
    await inSession(at(other), async (session) => {
      expect((await batchesOf(session, mark)).flatMap((batch) => batch.people).length).toBeGreaterThan(0)
      expect(session.startedOver?.()).toBe(true)
    })
    await other.stop()
  })
})
