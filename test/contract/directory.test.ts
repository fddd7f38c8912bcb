/** The window's calls about people, through the host: the user's own, and what bookings tell about whom they invite. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, PeoplePage } from '../../src/shared/app/directory'
import type { Person } from '../../src/shared/app/person'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused } from './sdk-calls'
import { detailOf } from './sibling-calls'

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

async function call<T>(method: string, param: unknown = null): Promise<T> {
  const { error, result } = await host.call(method, param)
  expect(error).toBeNull()
  return result as T
}
const contact = (name: string) => ({
  ...{ name, email: `${name.toLowerCase()}@example.com`, otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', zone: '' },
})
const save = (name: string) =>
  call<Person>('saveContact', { personId: null, sourceId: null, contact: contact(name) })
const list = async (kind: string) => {
  const { people } = await call<PeoplePage>('listPeople', { part: { kind }, from: 0, limit: 50 })
  return people.map(({ name }) => name)
}
const attendee = (...names: string[]) => names.map((name) => ({ name, email: contact(name).email }))

it('a contact is kept, found, put in a group, and deleted', async () => {
  const anna = await save('Anna')
  await call('setFavourite', { personId: anna.personId, isFavourite: true })
  const group = await call<Group>('saveGroup', { groupId: null, name: 'Team', personIds: [anna.personId] })
  expect(await call('readPerson', { personId: anna.personId })).toEqual({
    ...{ person: { ...anna, isFavourite: true }, sourceId: '2', groups: [group] },
  })
  expect(await call('listGroups')).toEqual([group])
  expect([await list('external'), await list('favourites')]).toEqual([['Anna'], ['Anna']])
  await call('deleteContact', { personId: anna.personId })
  expect([await call('countPeople'), await call('readPerson', { personId: anna.personId })]).toEqual([
    0,
    null,
  ])
})

it('a contact is refused by the fields at fault, in words', async () => {
  const param = { personId: null, sourceId: null, contact: { ...contact(''), email: 'x', zone: 'Nowhere' } }
  const { code, userInfo } = await refused(host, 'saveContact', param)
  expect([code, userInfo.issues.map(({ field }) => field)]).toEqual([
    40002,
    ['contact.name', 'contact.email', 'contact.zone'],
  ])
  expect(userInfo.issues[2]?.message).toContain('time zone')
})

describe('whom the user invites', () => {
  beforeEach(async () => {
    for (const name of ['Anna', 'Omar', 'Lena']) await save(name)
  })

  it('is listed as recent, the latest first', async () => {
    await book(host, { ...ORDER, attendee: attendee('Anna', 'Omar') })
    host.clock.now += 60
    await book(host, { ...ORDER, attendee: attendee('Lena') })
    expect(await list('recent')).toEqual(['Lena', 'Anna', 'Omar'])
  })

  it('is told to whoever shows the recent ones', async () => {
    const told = new Promise<string[]>((resolve) => {
      host.subscribe((name) => {
        if (name === 'peopleChanged') resolve(list('recent'))
      })
    })
    await book(host, { ...ORDER, attendee: attendee('Anna') })
    expect(await told).toEqual(['Anna'])
  })

  it('is counted when somebody is added to a meeting, and not when its time is changed', async () => {
    const { confId } = await book(host, { ...ORDER, attendee: attendee('Anna') })
    host.clock.now += 60
    const { attendee: invited } = await detailOf(host, confId)
    const echoed = invited.map(({ name, email, accountId, role, userUuid }) => ({
      name,
      email,
      accountId,
      role,
      userUuid,
    }))
    const edit = { ...ORDER, confId, attendee: [...echoed, ...attendee('Omar')] }
    await call('editConf', edit)
    expect(await list('recent')).toEqual(['Omar', 'Anna'])
    host.clock.now += 60
    await call('editConf', { ...edit, duration: 45 })
    await save('Zora')
    expect(await list('recent')).toEqual(['Omar', 'Anna'])
  })

  it('is not the user', async () => {
    await call('changeSettings', { accountEmail: 'anna@example.com' })
    await book(host, { ...ORDER, attendee: attendee('Anna', 'Omar') })
    expect(await list('recent')).toEqual(['Omar'])
  })
})
