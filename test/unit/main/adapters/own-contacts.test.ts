import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Contact, DirectoryPart } from '../../../../src/shared/app/directory'
import { SdkFault } from '../../../../src/main/sdk-fault'
import { aRecord } from '../../../support/a-record'
import { openDirectoryFile, type DirectoryFile } from '../../../support/directory-file'

let directory: DirectoryFile

const LENA = aRecord({ name: 'Lena Fischer', email: 'lena@example.com', department: 'Sales' })
const NEW: Contact = {
  ...{ name: 'Omar', email: 'omar@example.org', otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', zone: '' },
}

beforeEach(async () => {
  directory = await openDirectoryFile()
  await directory.store.save([{ ...LENA, groups: ['Runners'] }])
})
afterEach(() => directory.close())

const save = (contact: Partial<Contact>, personId: string | null = null, sourceId: string | null = null) =>
  directory.store.saveContact({ personId, sourceId, contact: { ...NEW, ...contact } })
const names = (part: DirectoryPart) =>
  directory.store.listPeople({ part, from: 0, limit: 50 }).people.map(({ name }) => name)
const found = (query: string) => directory.store.searchPeople({ query, limit: 9, invited: [] }).hits
const lena = () => directory.store.lookUpPeople({ keys: [LENA.email] })[0]?.people[0]?.personId ?? ''

async function faults(work: Promise<unknown>): Promise<{ field: string; code: number }[]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SdkFault)) throw new Error('It was not refused.', { cause: error })
  return error.faults.map(({ field, code }) => ({ field, code }))
}

describe('an own contact', () => {
  it('is saved, found, changed and deleted', async () => {
    const omar = await save({ otherEmails: ['o@example.org', ' O@example.org ', ''], zone: 'Asia/Dubai' })
    expect(omar).toMatchObject({
      ...NEW,
      otherEmails: ['o@example.org'],
      zone: 'Asia/Dubai',
      isExternal: true,
    })
    expect(names({ kind: 'external' })).toEqual(['Omar'])
    expect(found('omar')).toHaveLength(1)
    expect(directory.store.lookUpPeople({ keys: ['O@EXAMPLE.org'] })[0]?.people).toEqual([omar])
    const changed = await save({ name: 'Omar Haddad', number: '+971 4 555 0100' }, omar.personId)
    expect(changed).toMatchObject({ personId: omar.personId, name: 'Omar Haddad', otherEmails: [] })
    expect([found('haddad').length, names({ kind: 'source', sourceId: '2' })]).toEqual([1, ['Omar Haddad']])
    await directory.store.deleteContact({ personId: omar.personId })
    expect([found('omar'), names({ kind: 'external' })]).toEqual([[], []])
  })

  it('is cleaned of what could mislead', async () => {
    expect(await save({ name: ' Omar \u202eHaddad\n' })).toMatchObject({ name: 'Omar Haddad' })
  })

  it.each([
    [{ name: ' ' }, ['contact.name 40002']],
    [{ email: 'omar@' }, ['contact.email 111071024']],
    [{ otherEmails: ['a@example.org', 'b'] }, ['contact.otherEmails.1 111071024']],
    [{ number: 'extension 7' }, ['contact.number 111072033']],
    [{ mobile: '12' }, ['contact.mobile 111071025']],
    [{ title: 'x'.repeat(257) }, ['contact.title 40006']],
    [{ zone: 'Middle/Earth' }, ['contact.zone 40002']],
    [{ email: '' }, ['contact.email 40002']],
    [{ name: '', zone: 'x' }, ['contact.name 40002', 'contact.zone 40002']],
  ])('with %j is refused by the fields at fault', async (contact, expected) => {
    const named = await faults(save(contact))
    expect(named.map(({ field, code }) => `${field} ${String(code)}`)).toEqual(expected)
    expect(names({ kind: 'external' })).toEqual([])
  })

  it('is none of the company’s entries, nor one that is gone', async () => {
    expect(await faults(save({}, lena()))).toEqual([{ field: 'personId', code: 40002 }])
    expect(await faults(directory.store.deleteContact({ personId: lena() }))).toHaveLength(1)
    expect(await faults(save({}, '999'))).toEqual([{ field: 'personId', code: 40002 }])
    expect(await faults(save({}, null, '1'))).toEqual([{ field: 'sourceId', code: 40002 }])
  })
})

describe('the same address here and in the company’s directory', () => {
  it('is one person, shown as the company has them; the contact stays among the own', async () => {
    const own = await save({ name: 'Leni', email: 'LENA@example.com' })
    expect(names({ kind: 'everyone' })).toEqual(['Lena Fischer'])
    expect([found('lena').length, found('leni').length]).toEqual([1, 0])
    expect(names({ kind: 'external' })).toEqual(['Leni'])
    expect(directory.store.countPeople(null)).toBe(1)
    await directory.store.setFavourite({ personId: own.personId, isFavourite: true })
    expect(names({ kind: 'favourites' })).toEqual(['Lena Fischer'])
    await save({ name: 'Leni', email: 'leni@example.org' }, own.personId)
    expect(names({ kind: 'everyone' })).toEqual(['Lena Fischer', 'Leni'])
  })
})

describe('a contact of an address book', () => {
  beforeEach(() => {
    directory.db.exec("INSERT INTO source (id, kind, name) VALUES (7, 'cardDav', 'Book')")
  })
  const state = (personId: string) =>
    directory.db
      .prepare('SELECT source_key, source_version, own_change, own_turn, entry_id FROM person WHERE id = ?')
      .get(Number(personId))

  it('is marked for the next sync, with a name of its own', async () => {
    const { personId } = await save({}, null, '7')
    const marked = { source_key: null, source_version: '', own_change: 'put', own_turn: 1 }
    expect(state(personId)).toMatchObject(marked)
    const { entry_id } = state(personId) as { entry_id: string }
    expect(entry_id).toMatch(/^[0-9a-f-]{36}$/)
    await save({ title: 'Lead' }, personId, '7')
    expect(state(personId)).toMatchObject({ ...marked, own_turn: 2, entry_id })
    await save({ title: 'Lead' }, personId)
    expect(state(personId)).toMatchObject({ own_turn: 2 })
  })

  it('that is deleted is out of sight until the book knows', async () => {
    const { personId } = await save({}, null, '7')
    await directory.store.deleteContact({ personId })
    expect(state(personId)).toMatchObject({ own_change: 'remove', own_turn: 2 })
    for (const kind of ['everyone', 'external', 'favourites'] as const)
      expect(names({ kind })).not.toContain('Omar')
    expect([found('omar'), directory.store.readPerson({ personId })]).toEqual([[], null])
    expect(await faults(save({}, personId))).toEqual([{ field: 'personId', code: 40002 }])
  })
})

describe('an own group', () => {
  it('is made, changed and deleted', async () => {
    const omar = await save({})
    const personIds = [omar.personId, lena(), omar.personId]
    const group = await directory.store.saveGroup({ groupId: null, name: 'Launch', personIds })
    expect(group).toMatchObject({ name: 'Launch', memberCount: 2, isOwn: true, sourceId: '2' })
    expect(names({ kind: 'group', groupId: group.groupId })).toEqual(['Lena Fischer', 'Omar'])
    const renamed = { groupId: group.groupId, name: 'Kick-off', personIds: [lena()] }
    expect(await directory.store.saveGroup(renamed)).toMatchObject({
      ...group,
      name: 'Kick-off',
      memberCount: 1,
    })
    await directory.store.deleteGroup({ groupId: group.groupId })
    expect(directory.store.listGroups(null).map(({ name }) => name)).toEqual(['Runners'])
  })

  it('loses who is deleted', async () => {
    const omar = await save({})
    const group = await directory.store.saveGroup({ groupId: null, name: 'G', personIds: [omar.personId] })
    await directory.store.deleteContact({ personId: omar.personId })
    expect(directory.store.readGroup({ groupId: group.groupId })).toMatchObject({
      people: [],
      group: { memberCount: 0 },
    })
  })

  it('is none of the company’s, and has nobody who is gone', async () => {
    const [runners] = directory.store.listGroups(null)
    const groupId = runners?.groupId ?? ''
    expect(await faults(directory.store.saveGroup({ groupId, name: 'X', personIds: [] }))).toEqual([
      { field: 'groupId', code: 40002 },
    ])
    expect(await faults(directory.store.deleteGroup({ groupId }))).toHaveLength(1)
    expect(
      await faults(directory.store.saveGroup({ groupId: null, name: 'X', personIds: [lena(), '98', '99'] })),
    ).toEqual([
      { field: 'personIds.1', code: 40002 },
      { field: 'personIds.2', code: 40002 },
    ])
    expect(directory.store.listGroups(null)).toEqual([runners])
  })
})

it('a favourite stays one when the file is imported again, until it is none', async () => {
  await directory.store.setFavourite({ personId: lena(), isFavourite: true })
  await directory.store.save([{ ...LENA, title: 'Lead' }])
  expect(found('lena')).toMatchObject([{ title: 'Lead', isFavourite: true }])
  await directory.store.setFavourite({ personId: lena(), isFavourite: false })
  expect(names({ kind: 'favourites' })).toEqual([])
  expect(await faults(directory.store.setFavourite({ personId: '99', isFavourite: true }))).toHaveLength(1)
})
