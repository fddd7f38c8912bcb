/** What editConf refuses, with which code and in which order, and that a refusal loses nothing (docs/sdk.md, D0, D1). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused } from './sdk-calls'
import { detailOf, done, faultsOf } from './sibling-calls'

const long = (count: number) => 'x'.repeat(count)
const ann = { name: 'Ann', email: 'ann@example.com' }

let host: TestHost
let confId = ''
beforeAll(async () => {
  host = await createTestHost({ now: NOW })
  confId = (await book(host, { ...ORDER, attendee: [ann], customInfo: 'kept' })).confId
})
afterAll(async () => {
  // After all that was refused, the meeting is as it was booked.
  expect(await detailOf(host, confId)).toMatchObject({
    ...{ confSubject: 'Planning', startTimeStamp: ORDER.startTimeStamp, customInfo: 'kept' },
    ...{ size: 2, revision: 1, notices: [] },
  })
  expect(host.logged).toEqual([])
  await host.close()
})

const faults = (param: unknown) => faultsOf(host, 'editConf', param)

describe('the meeting ID', () => {
  it.each([
    [undefined, 40002],
    [null, 40002],
    [123456789, 40002],
    [{}, 40002],
    ['', 40008],
    [long(33), 40012],
    ['1'.repeat(1000), 40012],
    ['999999999', 111070005],
    ['nowhere', 111070005],
    ["' OR '1'='1", 111070005],
  ])('%j answers %d', async (value, code) => {
    expect(await faults({ ...ORDER, confId: value })).toEqual([['confId', code]])
  })

  it('of a room is no meeting', async () => {
    const list = (await host.call('getVmrList')).result as { confId: string }[]
    expect(list.length).toBeGreaterThan(0)
    for (const room of list)
      expect(await faults({ ...ORDER, confId: room.confId })).toEqual([['confId', 111070005]])
  })
})

describe('a field', () => {
  it.each<[field: string, code: number, values: unknown[]]>([
    ['confSubject', 40002, [undefined, null, '', '   ', 'a\nb', 5]],
    ['confSubject', 40011, [long(129), '😀'.repeat(129)]],
    ['startTimeStamp', 40115, [NOW, NOW - 1, 0, -1]],
    ['startTimeStamp', 111071014, [NOW + 366 * 86_400 + 1]],
    ['startTimeStamp', 40002, [NOW + 60.5, String(NOW + 60), true]],
    ['duration', 111071015, [14, 1441, 0, -30]],
    ['duration', 40002, ['30', 30.5, NaN]],
    ['confType', 40002, [undefined, null, 2, '1']],
    ['isNeedConfPwd', 40002, [1, 'true']],
    ['guestPwd', 111071080, ['123', '12345678901234567', 'abcd']],
    ['guestPwd', 40002, [1234]],
    ['isRecordOn', 40002, [0]],
    ['isAutoRecord', 40002, [true, 'yes']],
    ['timeZone', 40002, [0, 74, '56']],
    ['vmrId', 40006, [long(129)]],
    ['vmrId', 40002, ['a\nb', 5]],
    ['vmrIdType', 40002, [2, '0']],
    ['callInRestrictionType', 40002, [1, 4]],
    ['attendee', 40002, [{}, 'ann@example.com']],
    ['isSmsOn', 40002, [1]],
    ['isMailOn', 40002, [1]],
    ['isEmailCalenderOn', 40002, [1]],
    ['allowGuestStartConf', 40002, ['no']],
    ['allowGuestStartConfTime', 40002, [-1, 1441, 0.5]],
    ['isOpenWaitingRoom', 40002, [0]],
    ['customInfo', 40006, [long(4097)]],
    ['customInfo', 40002, [5]],
    ['concurrentParticipants', 40002, [-1, 1.5]],
    ['autoMuteMode', 40002, [3]],
    ['hardTerminalAutoMuteMode', 40002, [-1]],
    ['revision', 40002, ['1', 1.5, {}, true, -1]],
  ])('%s answers %d: %j', async (field, code, values) => {
    for (const value of values)
      expect(await faults({ ...ORDER, confId, [field]: value })).toEqual([[field, code]])
  })

  it.each([
    [{}, '', 40001],
    [{ number: 'call me' }, '.number', 111072033],
    [{ ...ann, name: long(97) }, '.name', 111072034],
    [{ ...ann, role: 4 }, '.role', 111072035],
    [{ email: '?' }, '.email', 111071024],
    [{ sms: '1' }, '.sms', 111071025],
    [{ ...ann, accountId: long(129) }, '.accountId', 40006],
    [{ ...ann, nickname: 'A' }, '.nickname', 40002],
    [null, '', 40002],
  ])('attendee %j', async (attendee, field, code) => {
    expect(await faults({ ...ORDER, confId, attendee: [ann, attendee] })).toEqual([
      [`attendee.1${field}`, code],
    ])
  })

  it.each(['subConfID', 'cycleParam', 'orderConfParam', 'confid', 'constructor', 'endTimeStamp'])(
    '%s is unknown and refused by name',
    async (name) => {
      expect(await faults({ ...ORDER, confId, [name]: null })).toEqual([[name, 40002]])
    },
  )

  it('__proto__ is unknown too', async () => {
    const param = JSON.parse(JSON.stringify({ ...ORDER, confId }).replace('{', '{"__proto__":{},')) as unknown
    expect(await faults(param)).toEqual([['__proto__', 40002]])
  })
})

describe('the parameter itself', () => {
  it.each([[null], [undefined], ['text'], [5], [true], [[]], [[{ ...ORDER }]]])(
    '%j is no object',
    async (param) => {
      expect(await faults(param)).toEqual([['', 40002]])
    },
  )

  it('an empty one lacks the four required fields', async () => {
    expect((await faults({})).sort()).toEqual([
      ['confId', 40002],
      ['confSubject', 40002],
      ['confType', 40002],
      ['startTime', 40002],
    ])
  })
})

describe('many faults', () => {
  const broken = {
    ...{ colour: 'red', autoMuteMode: 9, customInfo: 5, duration: 1, confType: 9, isAutoRecord: true },
    ...{
      attendee: [
        { ...ann, title: 'Dr' },
        { email: '?', role: 9 },
      ],
      timeZone: 0,
      guestPwd: 'x',
    },
    ...{ startTime: 1, confSubject: '' },
  }

  it('are all named, in the order of the table, unknown fields last', async () => {
    expect(await faults({ ...broken, confId })).toEqual([
      ['confSubject', 40002],
      ['startTime', 40115],
      ['duration', 111071015],
      ['confType', 40002],
      ['guestPwd', 111071080],
      ['isAutoRecord', 40002],
      ['timeZone', 40002],
      ['attendee.1.email', 111071024],
      ['attendee.1.role', 111072035],
      ['customInfo', 40002],
      ['autoMuteMode', 40002],
      ['attendee.0.title', 40002],
      ['colour', 40002],
    ])
  })

  it('are named beside a meeting ID that is none', async () => {
    const all = await faults({ ...broken, confId: '' })
    expect(all).toContainEqual(['confId', 40008])
    expect(all).toHaveLength(14)
  })

  it('come before the meeting is looked for: an unknown ID is said where nothing else is wrong', async () => {
    expect(await faults({ ...ORDER, confId: '999999999', duration: 1 })).toEqual([['duration', 111071015]])
  })

  it('are told in one error, whose sentence is the first one’s', async () => {
    const { code, domain, localizedDescription, userInfo } = await refused(host, 'editConf', {
      ...broken,
      confId,
    })
    expect({ domain, code }).toEqual({ domain: 'HWMSDKErrorDomain', code: 40002 })
    expect(localizedDescription).toBe(userInfo.issues[0]?.message)
    expect(Object.keys(userInfo)).toEqual(['issues'])
  })
})

it('signed out, 40009 comes alone', async () => {
  await host.call('signOut')
  expect(await faults({ confId: '', nonsense: 1 })).toEqual([['', 40009]])
  await host.call('signIn')
})

it('the requestId of the meeting may be echoed, and still makes a repeat', async () => {
  const order = { ...ORDER, requestId: 'r1' }
  const booked = await book(host, order)
  await done(host, 'editConf', { ...order, confId: booked.confId, confSubject: 'Review' })
  expect((await book(host, order)).confId).toBe(booked.confId)
})
