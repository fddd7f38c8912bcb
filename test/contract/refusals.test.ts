/** The shape and the order of a refusal, and how little a caller can do to get round it (docs/sdk.md, D0, D1, D11). */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, faults, NOW, ORDER, refused } from './sdk-calls'

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const count = async () => ((await host.call('getConfList')).result as unknown[]).length

describe('the parameter itself', () => {
  it.each([[null], [undefined], ['text'], [5], [true], [[]], [[ORDER]]])('%j is no object', async (param) => {
    expect(await faults(host, param)).toEqual([['', 40002]])
  })

  it('an empty one lacks the three required fields', async () => {
    expect(await faults(host, {})).toEqual([
      ['confSubject', 40002],
      ['startTime', 40002],
      ['confType', 40002],
    ])
  })
})

describe('unknown fields', () => {
  it.each([
    'confsubject',
    'ConfSubject',
    'isEmailCalendarOn',
    'confId',
    'revision',
    'constructor',
    'toString',
    '',
  ])('%j is refused by name', async (name) => {
    expect(await faults(host, { ...ORDER, [name]: null })).toEqual([[name, 40002]])
  })

  it('__proto__ is one, at both levels, and reaches no prototype', async () => {
    const json = JSON.stringify({ ...ORDER, attendee: [{ email: 'ann@example.com' }] })
    const param = JSON.parse(
      json.replace('{"email"', '{"__proto__":{"a":1},"email"').replace('{', '{"__proto__":{"isMailOn":1},'),
    ) as unknown
    expect(await faults(host, param)).toEqual([
      ['attendee.0.__proto__', 40002],
      ['__proto__', 40002],
    ])
    expect('isMailOn' in {}).toBe(false)
  })

  it('come last: those of the attendees first, then those of the parameter', async () => {
    const attendee = [
      { email: 'ann@example.com', nickname: 'A' },
      { email: '?', title: 'B' },
    ]
    expect(await faults(host, { colour: 'red', ...ORDER, attendee, requestId: '' })).toEqual([
      ['attendee.1.email', 111071024],
      ['requestId', 40002],
      ['attendee.0.nickname', 40002],
      ['attendee.1.title', 40002],
      ['colour', 40002],
    ])
  })
})

describe('the order of faults', () => {
  it('is that of the table, whatever the order in the parameter', async () => {
    const param = {
      concurrentParticipants: -1,
      customInfo: 5,
      attendee: [
        {
          role: 9,
          email: '?',
          name: 'x'.repeat(97),
          number: 'call me',
          sms: '1',
          thirdUserId: 5,
          accountId: 'a\0',
        },
        'ann',
        {},
      ],
      isAutoRecord: true,
      timeZone: 0,
      guestPwd: 'x',
      confType: 9,
      duration: 1,
      startTime: 1,
      confSubject: '',
    }
    expect(await faults(host, param)).toEqual([
      ['confSubject', 40002],
      ['startTime', 40115],
      ['duration', 111071015],
      ['confType', 40002],
      ['guestPwd', 111071080],
      ['isAutoRecord', 40002],
      ['timeZone', 40002],
      ['attendee.0.number', 111072033],
      ['attendee.0.thirdUserId', 40002],
      ['attendee.0.name', 111072034],
      ['attendee.0.email', 111071024],
      ['attendee.0.sms', 111071025],
      ['attendee.0.role', 111072035],
      ['attendee.0.accountId', 40002],
      ['attendee.1', 40002],
      ['attendee.2', 40001],
      ['customInfo', 40002],
      ['concurrentParticipants', 40002],
    ])
  })

  it('a rule of two fields is said beside a fault of another type', async () => {
    expect(await faults(host, { startTimeStamp: NOW, confType: 'video', isAutoRecord: true })).toEqual([
      ['confSubject', 40002],
      ['startTimeStamp', 40115],
      ['confType', 40002],
      ['isAutoRecord', 40002],
    ])
  })

  it('rooms and capacity are looked at only where no field is at fault, the room first', async () => {
    const people = Array.from({ length: 3 }, (_, index) => ({ email: `p${String(index)}@example.com` }))
    const param = { ...ORDER, vmrId: 'nowhere', attendee: people, concurrentParticipants: 2 }
    expect(await faults(host, { ...param, duration: 1 })).toEqual([['duration', 111071015]])
    expect(await faults(host, param)).toEqual([['vmrId', 111070006]])
    expect(await faults(host, { ...param, vmrId: '' })).toEqual([['attendee', 111071066]])
  })
})

describe('the error', () => {
  it('is plain data with the code and the sentence of the first issue', async () => {
    const error = await refused(host, 'bookConf', { ...ORDER, duration: 1, confType: 9 })
    expect(Object.keys(error).sort()).toEqual(['code', 'domain', 'localizedDescription', 'userInfo'])
    expect(Object.getPrototypeOf(error)).toBe(Object.prototype)
    expect(structuredClone(error)).toEqual(error)
    expect(error).toMatchObject({ domain: 'HWMSDKErrorDomain', code: 111071015 })
    const [first, second, ...more] = error.userInfo.issues
    expect(error.localizedDescription).toBe(first?.message)
    expect([first?.field, second?.field, more]).toEqual(['duration', 'confType', []])
    expect(Object.keys(error.userInfo)).toEqual(['issues'])
  })

  it.each([
    ['en', /^[\x20-\u2019]+$/],
    ['zh', /\p{Script=Han}/u],
  ] as const)('speaks %s', async (language, script) => {
    const other = await createTestHost({ now: NOW, language })
    const { localizedDescription, userInfo } = await refused(other, 'bookConf', {})
    for (const text of [localizedDescription, ...userInfo.issues.map(({ message }) => message)])
      expect(text).toMatch(script)
    await other.close()
  })

  it('leaves nothing behind', async () => {
    await faults(host, { ...ORDER, duration: 1 })
    await faults(host, { ...ORDER, vmrId: 'nowhere' })
    expect(await count()).toBe(0)
  })
})

describe('signed out', () => {
  it.each([
    ['bookConf', ORDER],
    ['bookConf', { nonsense: true }],
    ['bookConf', null],
    ['getConfList', null],
    ['getConfDetail', { confId: '' }],
    ['getVmrList', null],
  ])('%s %j answers 40009 alone', async (method, param) => {
    await host.call('signOut')
    const { code, userInfo } = await refused(host, method, param)
    expect([code, userInfo.issues.map((issue) => issue.code)]).toEqual([40009, [40009]])
  })

  it('lasts until the computer’s user is signed in again, and nothing is lost', async () => {
    const { confId } = await book(host)
    await host.call('signOut')
    await refused(host, 'bookConf', ORDER)
    await host.call('signIn')
    expect((await host.call('getConfList')).result).toMatchObject([{ confId }])
  })
})

describe('whatever comes in', () => {
  it.each(['', 'toString', '__proto__', 'constructor', 'BookConf', 'editConf', 'bookConf '])(
    'the method %j is unknown',
    async (method) => {
      expect((await refused(host, method, ORDER)).code).toBe(40002)
    },
  )

  it('is answered with a meeting or a well-formed refusal, never with a fault of ours', async () => {
    const names = [
      'confSubject',
      'startTimeStamp',
      'duration',
      'confType',
      'attendee',
      'guestPwd',
      'vmrId',
      'x',
    ]
    const value = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
    const param = fc.oneof(value, fc.dictionary(fc.constantFrom(...names), value))
    await fc.assert(
      fc.asyncProperty(param, async (nonsense) => {
        const { domain, code, localizedDescription, userInfo } = await refused(host, 'bookConf', nonsense)
        expect([domain, typeof localizedDescription]).toEqual(['HWMSDKErrorDomain', 'string'])
        expect(code).not.toBe(111070003)
        expect(userInfo.issues[0]).toMatchObject({ code, field: expect.any(String) as string })
      }),
      { numRuns: 300 },
    )
    expect(await count()).toBe(0)
  })
})
