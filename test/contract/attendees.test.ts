/** HWMAttendeeInfo: who can be invited, who is the same person, and who is host (docs/sdk.md, D8). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../src/shared/app/settings'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, faults, NOW, noticed, ORDER } from './sdk-calls'

const long = (count: number) => 'x'.repeat(count)
const ann = { name: 'Ann', email: 'ann@example.com' }
const bob = { name: 'Bob', email: 'bob@example.com' }

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const invite = (...attendee: unknown[]) => book(host, { ...ORDER, attendee })
const account = async () => ((await host.call('getSettings')).result as Settings).account
const guests = ({ attendee }: HWMConfDetail) => attendee.filter(({ role }) => role !== 1)

describe('what an attendee may say', () => {
  it.each<[field: string, values: string[]]>([
    [
      'number',
      [
        '1',
        '+86 10-1234 (5678)',
        '*#06#',
        '10086',
        'sip:ann@example.com',
        'SIPS:ann@example.com',
        'tel:+861012345678',
      ],
    ],
    ['number', ['1'.repeat(128)]],
    ['thirdUserId', ['u', long(128), '😀'.repeat(128), '用户']],
    ['accountId', ['u', long(128), 'cn=ann,dc=example']],
    [
      'email',
      [
        'a@b.example',
        "o'connor+tag@mail.example.com",
        '用户@例子.example',
        'ann@localhost',
        '"a b"@example.com',
        'ann@[192.0.2.1]',
        `${'a'.repeat(84)}@example.com`,
      ],
    ],
    ['sms', ['12345', '123456789012345', '+86 138-0013-8000', '(202) 555 0100', '+12345']],
  ])('%s alone is enough: %j', async (field, values) => {
    const people = guests(await invite(...values.map((value) => ({ [field]: value }))))
    expect(people.map((person) => person[field as 'number'])).toEqual(values)
  })

  it('keeps a name of 96 characters and every role', async () => {
    const name = '😀'.repeat(96)
    const roles = [0, 2, 3].map((role) => ({ ...ann, name: String(role), role }))
    const people = guests(await invite({ ...bob, name }, ...roles))
    expect(people.map((person) => [person.name, person.role])).toEqual([
      [name, 0],
      ['0', 0],
      ['2', 2],
      ['3', 3],
    ])
  })

  it('counts empty texts and null as absent', async () => {
    const empty = {
      number: '',
      thirdUserId: '',
      name: '',
      sms: '',
      accountId: '',
      role: null,
      isOptional: null,
    }
    const [person] = guests(await invite({ ...empty, email: ann.email }))
    expect(person).toMatchObject({ email: ann.email, number: '', sms: '', role: 0, isOptional: false })
    expect(await faults(host, { ...ORDER, attendee: [{ ...empty, email: null }] })).toEqual([
      ['attendee.0', 40001],
    ])
  })

  it('ignores the fields that only answers have, whatever they hold', async () => {
    const [person] = guests(
      await invite(
        { ...ann, userUuid: 'mine', isAnonymous: 'x', state: 99, orgId: { a: 1 } },
        { ...bob, state: null },
      ),
    )
    expect(person?.userUuid).not.toBe('mine')
    expect(person?.userUuid).not.toBe('')
    expect(person?.orgId).toBeTypeOf('string')
  })

  it('gives each person a userUuid of their own', async () => {
    const { attendee } = await invite(ann, bob)
    expect(new Set(attendee.map(({ userUuid }) => userUuid)).size).toBe(3)
  })

  it('remembers who is optional', async () => {
    const people = guests(await invite({ ...ann, isOptional: true }, bob))
    expect(people.map(({ isOptional }) => isOptional)).toEqual([true, false])
  })
})

describe('what an attendee may not say', () => {
  it.each<[field: string, code: number, values: unknown[]]>([
    ['number', 111072031, [' ', '-', '( ) -']],
    ['number', 111072032, ['1'.repeat(129)]],
    [
      'number',
      111072033,
      ['call me', '１２３', '12a', '1.2', 'http://example.com', 'sip:', 'tel:', 'mailto:a@b.example'],
    ],
    ['number', 40002, [5, true, {}, [], '1\n2', '12\0']],
    ['thirdUserId', 40006, [long(129), '😀'.repeat(129)]],
    ['thirdUserId', 40002, [5, {}, 'a\u0007']],
    ['name', 111072034, [long(97), '😀'.repeat(97)]],
    ['name', 40002, [5, ['Ann'], 'A\nB', 'A\0', 'A\u0085']],
    [
      'email',
      111071024,
      [
        'ann',
        '@example.com',
        'ann@',
        'ann@@example.com',
        'a@b@example.com',
        'a b@example.com',
        'Ann <ann@example.com>',
        '<ann@example.com>',
        'ann@example.com,bob@example.com',
        '.ann@example.com',
        'a..b@example.com',
        'ann@example..com',
        'ann@.example.com',
        `${'a'.repeat(85)}@example.com`,
        long(5000),
      ],
    ],
    ['email', 40002, [5, {}, ['ann@example.com'], 'ann@example.com\r\nX: y', 'a\0@example.com']],
    [
      'sms',
      111071025,
      ['1234', '1234567890123456', 'abcdef', '++123456', '12+3456', '１２３４５', ' ', '+', long(129)],
    ],
    ['sms', 40002, [13800138000, {}, '12345\n']],
    ['role', 111072035, [-1, 4, 1.5]],
    ['accountId', 40006, [long(129)]],
    ['accountId', 40002, [5, {}, 'a\u007f']],
    ['isOptional', 40002, [0, 'true', {}]],
  ])('%s answers %d: %j', async (field, code, values) => {
    const other = field === 'email' ? { sms: '12345' } : { email: ann.email }
    const attendee = values.map((value) => ({ ...other, [field]: value }))
    expect(await faults(host, { ...ORDER, attendee })).toEqual(
      values.map((_, index) => [`attendee.${String(index)}.${field}`, code]),
    )
  })

  it.each([['ann@example.com'], [5], [null], [true], [[]], [['ann@example.com']]])(
    '%j is nobody',
    async (person) => {
      expect(await faults(host, { ...ORDER, attendee: [ann, person] })).toEqual([['attendee.1', 40002]])
    },
  )

  it('nobody is someone without any address, and the other faults are said too', async () => {
    const attendee = [{}, { name: long(97) }, { role: 3, isOptional: 'x' }]
    expect(await faults(host, { ...ORDER, attendee })).toEqual([
      ['attendee.0', 40001],
      ['attendee.1', 40001],
      ['attendee.1.name', 111072034],
      ['attendee.2', 40001],
      ['attendee.2.isOptional', 40002],
    ])
  })

  it('an address that is wrong is an address: 40001 is not said beside it', async () => {
    expect(
      await faults(host, { ...ORDER, attendee: [{ email: '?' }, { number: '  ' }, { sms: 5 }] }),
    ).toEqual([
      ['attendee.0.email', 111071024],
      ['attendee.1.number', 111072031],
      ['attendee.2.sms', 40002],
    ])
  })
})

describe('the same person', () => {
  it('is invited once, and the first entry counts', async () => {
    const { attendee, size } = await invite({ ...ann, role: 3 }, bob, { ...ann, role: 2, isOptional: true })
    expect(attendee.map(({ name, role }) => [name, role])).toEqual([
      ['Test User', 1],
      ['Ann', 3],
      ['Bob', 0],
    ])
    expect(size).toBe(3)
  })

  it.each(['number', 'name', 'email', 'sms', 'accountId', 'thirdUserId'])(
    'is another one with another %s',
    async (field) => {
      const one = {
        number: '1',
        name: 'A',
        email: 'a@b.example',
        sms: '12345',
        accountId: 'a',
        thirdUserId: 't',
      }
      const changed = { ...one, [field]: field === 'email' ? 'c@b.example' : '123456' }
      expect(guests(await invite(one, changed, one))).toHaveLength(2)
    },
  )

  it('is the same with null, with an empty text and without the field', async () => {
    expect(guests(await invite(ann, { ...ann, sms: '' }, { ...ann, number: null }))).toHaveLength(1)
  })

  it('is counted once against the places', async () => {
    const param = { ...ORDER, attendee: [ann, ann, ann], concurrentParticipants: 2 }
    expect((await book(host, param)).size).toBe(2)
  })
})

describe('the host', () => {
  it('is the signed-in user, though nobody is invited', async () => {
    const { accountId, name } = await account()
    const { attendee, size, role, scheduserName } = await book(host)
    expect(attendee).toMatchObject([{ accountId, name, role: 1 }])
    expect({ size, role, scheduserName }).toEqual({ size: 1, role: 1, scheduserName: name })
  })

  it('is found by the account and made chairman, not added again', async () => {
    const { accountId } = await account()
    const { attendee } = await invite(ann, { accountId, name: 'Me', role: 2 })
    expect(attendee.filter(({ role }) => role === 1)).toMatchObject([{ accountId, name: 'Me' }])
    expect(attendee).toHaveLength(2)
  })

  it('is found by the e-mail address, whatever its case', async () => {
    await host.call('changeSettings', { accountEmail: 'Me@Example.com' })
    const { attendee } = await invite(ann, { email: 'mE@eXAMPLE.COM' })
    expect(attendee).toHaveLength(2)
    expect(attendee.filter(({ role }) => role === 1)).toMatchObject(
      [{ email: /me@example.com/i }].map(() => ({})),
    )
    expect(attendee.find(({ role }) => role === 1)?.email.toLowerCase()).toBe('me@example.com')
  })

  it('without an e-mail address is nobody’s match', async () => {
    const { attendee } = await invite({ sms: '12345' }, { number: '5' })
    expect(attendee.map(({ role }) => role).sort()).toEqual([0, 0, 1])
  })

  it('is the only chairman: others become co-hosts, with a notice that names them as the caller did', async () => {
    const { accountId } = await account()
    const detail = await invite(
      ann,
      { ...bob, role: 1 },
      { accountId, role: 1 },
      { ...ann, name: 'Other', role: 1 },
    )
    const roles = Object.fromEntries(
      detail.attendee.map((person) => [person.name || person.accountId, person.role]),
    )
    expect(roles).toMatchObject({ Ann: 0, Bob: 3, Other: 3 })
    expect(detail.attendee.filter(({ role }) => role === 1)).toMatchObject([{ accountId }])
    expect(noticed(detail)).toEqual(['attendee.1.role', 'attendee.3.role'])
  })
})

describe('places', () => {
  it('count the host', async () => {
    const attendee = [ann, bob]
    expect(await faults(host, { ...ORDER, attendee, concurrentParticipants: 2 })).toEqual([
      ['attendee', 111071066],
    ])
    expect(await book(host, { ...ORDER, attendee, concurrentParticipants: 3 })).toMatchObject({
      concurrentParticipants: 3,
      size: 3,
    })
  })

  it('are unlimited with 0', async () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => ({ sms: String(10_000 + index) }))
    expect((await book(host, { ...ORDER, attendee: crowd, concurrentParticipants: 0 })).size).toBe(1001)
  })
})
