/** bookConf as docs/sdk.md describes it, over the real host and real SQLite. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import type { HWMVmrInfo } from '../../src/shared/sdk/vmr'
import { createTestHost, type TestHost } from '../support/test-host'

const NOW = 1_790_000_000
const order = { confSubject: 'Planning', startTimeStamp: NOW + 3600, confType: 1 }
let host: TestHost

beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const book = async (param: object): Promise<HWMConfDetail> => {
  const { error, result } = await host.call('bookConf', param)
  expect(error).toBeNull()
  return result as HWMConfDetail
}
const faults = async (param: unknown) =>
  (await host.call('bookConf', param)).error?.userInfo.issues.map(({ field, code }) => [field, code])
const rooms = async () => (await host.call('getVmrList')).result as HWMVmrInfo[]

describe('a parameter that is refused', () => {
  it.each([
    ['confSubject', undefined, 40002],
    ['confSubject', null, 40002],
    ['confSubject', '   ', 40002],
    ['confSubject', 'a\nb', 40002],
    ['confSubject', '😀'.repeat(129), 40011],
    ['startTimeStamp', NOW, 40115],
    ['startTimeStamp', NOW + 1.5, 40002],
    ['startTimeStamp', String(NOW + 3600), 40002],
    ['startTimeStamp', NOW + 366 * 86_400 + 1, 111071014],
    ['duration', 14, 111071015],
    ['duration', 1441, 111071015],
    ['duration', '30', 40002],
    ['confType', 2, 40002],
    ['isNeedConfPwd', 1, 40002],
    ['guestPwd', '123', 111071080],
    ['guestPwd', '12345678901234567', 111071080],
    ['guestPwd', 'abcd', 111071080],
    ['isAutoRecord', true, 40002],
    ['timeZone', 0, 40002],
    ['timeZone', 74, 40002],
    ['vmrId', 'x'.repeat(129), 40006],
    ['vmrId', 'no-such-room', 111070006],
    ['vmrIdType', 2, 40002],
    ['callInRestrictionType', 1, 40002],
    ['attendee', {}, 40002],
    ['allowGuestStartConfTime', 1441, 40002],
    ['customInfo', 'x'.repeat(4097), 40006],
    ['concurrentParticipants', -1, 40002],
    ['autoMuteMode', 3, 40002],
    ['requestId', '', 40002],
    ['requestId', 'x'.repeat(65), 40006],
    ['unknown', 1, 40002],
  ])('%s = %j answers %d', async (field, value, code) => {
    expect(await faults({ ...order, [field]: value })).toEqual([[field, code]])
  })

  it.each([
    [{}, '', 40001],
    [{ number: '   ' }, '.number', 111072031],
    [{ number: '1'.repeat(129) }, '.number', 111072032],
    [{ number: 'call me' }, '.number', 111072033],
    [{ email: 'a@b.example', name: 'x'.repeat(97) }, '.name', 111072034],
    [{ email: 'a@b.example', role: 4 }, '.role', 111072035],
    [{ email: 'Doe <a@b.example>' }, '.email', 111071024],
    [{ email: `${'a'.repeat(90)}@b.example` }, '.email', 111071024],
    [{ sms: '123' }, '.sms', 111071025],
    [{ accountId: 'x'.repeat(129) }, '.accountId', 40006],
    [{ email: 'a@b.example', nickname: 'A' }, '.nickname', 40002],
    ['a@b.example', '', 40002],
  ])('attendee %j', async (attendee, field, code) => {
    expect(await faults({ ...order, attendee: [attendee] })).toEqual([[`attendee.0${field}`, code]])
  })

  it.each([[null], [undefined], ['text'], [[]]])('%j is no object', async (param) => {
    expect(await faults(param)).toEqual([['', 40002]])
  })

  it('names every fault at once, in the order of the table, unknown fields last', async () => {
    const param = JSON.parse(
      '{"__proto__":1,"duration":1,"attendee":[{"role":9,"email":"?"}],"confType":7,"startTime":5}',
    ) as unknown
    expect(await faults(param)).toEqual([
      ['confSubject', 40002],
      ['startTime', 40115],
      ['duration', 111071015],
      ['confType', 40002],
      ['attendee.0.email', 111071024],
      ['attendee.0.role', 111072035],
      ['__proto__', 40002],
    ])
  })

  it('signed out answers 40009 alone', async () => {
    await host.call('signOut')
    expect(await faults({})).toEqual([['', 40009]])
    expect((await host.call('getConfList')).error?.code).toBe(40009)
  })
})

describe('a booked meeting', () => {
  it('has the defaults of the contract', async () => {
    expect(await book(order)).toMatchObject({
      confSubject: 'Planning',
      startTimeStamp: NOW + 3600,
      startTime: NOW + 3600,
      endTimeStamp: NOW + 5400,
      timeZone: '56',
      mediaType: 21,
      recordType: 0,
      isGuestFreePwd: true,
      generalPwd: '',
      vmrFlag: false,
      vmrId: '',
      allowGuestStartConf: true,
      allowGuestStartConfTime: 0,
      isWebinar: false,
      size: 1,
      notices: [],
      revision: 1,
    })
  })

  it('has an ID of nine digits and passwords that differ from it and from each other', async () => {
    const { confId, chairmanPwd, generalPwd } = await book({ ...order, isNeedConfPwd: true })
    expect(confId).toMatch(/^[1-9]\d{8}$/)
    expect(chairmanPwd).toMatch(/^\d{6}$/)
    expect(generalPwd).toMatch(/^\d{6}$/)
    expect(new Set([confId, chairmanPwd, generalPwd]).size).toBe(3)
  })

  it('takes the newer of two start stamps and validates that one alone', async () => {
    expect((await book({ ...order, startTime: 5 })).startTimeStamp).toBe(NOW + 3600)
  })

  it('may start exactly a year ahead, with a topic of 128 characters beyond the basic plane', async () => {
    const confSubject = '😀'.repeat(128)
    const detail = await book({
      ...order,
      confSubject: ` ${confSubject} `,
      startTimeStamp: NOW + 366 * 86_400,
    })
    expect(detail.confSubject).toBe(confSubject)
  })

  it('returns customInfo to the letter, NUL and lone surrogates included', async () => {
    const customInfo = 'a\0b\ud800c\n'
    const { confId } = await book({ ...order, customInfo })
    expect((await host.call('getConfDetail', { confId })).result).toMatchObject({ customInfo })
  })

  it('drops doubles, makes the signed-in user host and a second chairman co-host', async () => {
    const person = { name: 'Ann', email: 'ann@example.com' }
    const { attendee, notices, size } = await book({
      ...order,
      attendee: [person, person, { email: 'bob@example.com', role: 1 }],
    })
    expect(attendee.map(({ name, email, role }) => [name || email, role])).toEqual([
      ['Test User', 1],
      ['Ann', 0],
      ['bob@example.com', 3],
    ])
    expect(size).toBe(3)
    expect(notices.map(({ field }) => field)).toEqual(['attendee.2.role'])
  })

  it('says what it did not do', async () => {
    const { notices } = await book({
      ...order,
      guestPwd: '1234',
      vmrIdType: 1,
      isMailOn: true,
      isSmsOn: true,
    })
    expect(notices.map(({ field }) => field)).toEqual(['vmrIdType', 'guestPwd', 'isSmsOn', 'isMailOn'])
  })

  it('counts the host against the places', async () => {
    const attendee = [{ email: 'ann@example.com' }]
    expect(await faults({ ...order, attendee, concurrentParticipants: 1 })).toEqual([['attendee', 111071066]])
    await book({ ...order, attendee, concurrentParticipants: 2 })
  })
})

describe('a meeting in a room', () => {
  it('uses the ID and the passwords of the room, and keeps others out in its half-open period', async () => {
    const [, cloud] = await rooms()
    const vmrId = cloud?.vmrId ?? ''
    const first = await book({ ...order, vmrId })
    expect(first).toMatchObject({
      vmrFlag: true,
      vmrConferenceId: cloud?.confId,
      chairmanPwd: cloud?.chairmanPwd,
    })
    const { error } = await host.call('bookConf', { ...order, vmrId, startTimeStamp: NOW + 3600 + 1799 })
    expect(error).toMatchObject({
      code: 111071005,
      userInfo: { conflict: { confId: first.confId, confSubject: 'Planning' } },
    })
    await book({ ...order, vmrId, startTimeStamp: NOW + 5400 })
    const random = await book({ ...order, vmrId, vmrIdType: 1, startTimeStamp: NOW + 7200 })
    expect(random).toMatchObject({ vmrFlag: true, vmrConferenceId: '', vmrIdType: 1 })
  })

  it('treats a personal room as fixed, with a notice', async () => {
    const [personal] = await rooms()
    const detail = await book({ ...order, vmrId: personal?.vmrId, vmrIdType: 1 })
    expect(detail.vmrConferenceId).toBe(personal?.confId)
    expect(detail.notices.map(({ field }) => field)).toEqual(['vmrIdType'])
  })
})

describe('a repeated request', () => {
  it('answers with the same meeting, and refuses another parameter', async () => {
    const first = await book({ ...order, requestId: 'r1' })
    expect(
      await book({ confType: 1, requestId: 'r1', startTimeStamp: NOW + 3600, confSubject: 'Planning' }),
    ).toEqual(first)
    expect(await faults({ ...order, confSubject: 'Other', requestId: 'r1' })).toEqual([['requestId', 40003]])
  })
})

describe('reading', () => {
  it('lists unfinished meetings, soonest first, with their state', async () => {
    const later = await book({ ...order, startTimeStamp: NOW + 9000 })
    const sooner = await book(order)
    host.clock.now = NOW + 3600
    const { result } = await host.call('getConfList')
    expect((result as HWMConfDetail[]).map(({ confId, confStatusType }) => [confId, confStatusType])).toEqual(
      [
        [sooner.confId, 2],
        [later.confId, 0],
      ],
    )
    host.clock.now = NOW + 5400
    expect((await host.call('getConfList')).result).toHaveLength(1)
  })

  it.each([
    [{ confId: '999999999' }, 111070005],
    [{ confId: '' }, 40008],
    [{ confId: '1'.repeat(33) }, 40012],
    [{}, 40002],
    [null, 40002],
  ])('getConfDetail %j', async (param, code) => {
    expect((await host.call('getConfDetail', param)).error?.code).toBe(code)
  })
})

describe('the callback', () => {
  it('is called once, after the call has returned, also for nonsense', async () => {
    const calls: unknown[] = []
    const done = new Promise<void>((resolve) => {
      host.api.bookConf(5 as never, (error, result) => {
        calls.push([error?.code, result])
        resolve()
      })
    })
    expect(calls).toEqual([])
    await done
    await new Promise(setImmediate)
    expect(calls).toEqual([[40002, null]])
  })

  it('must be there', () => {
    expect(() => {
      host.api.getConfList(undefined as never)
    }).toThrow(TypeError)
  })

  it('brings the whole list after changes', async () => {
    const lists: number[] = []
    const end = host.api.onReceiveConfList((list) => lists.push(list.length))
    await book(order)
    await book(order)
    await new Promise((resolve) => setTimeout(resolve, 250))
    end()
    expect(lists.at(-1)).toBe(2)
  })
})
