/** editCycleConf: the whole series replaced, under the same ID (docs/sdk.md, series). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused, rooms } from './sdk-calls'
import {
  bookCycle,
  done,
  faultsOf,
  instant,
  listed,
  MONDAYS,
  seriesOf,
  starts,
  subConfIDs,
} from './sibling-calls'

const { orderConfParam, cycleParam } = MONDAYS
const ann = { name: 'Ann', email: 'ann@example.com' }
let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const edit = (param: object) => done(host, 'editCycleConf', param)
const faults = (param: unknown) => faultsOf(host, 'editCycleConf', param)

describe('an edit of a series', () => {
  it('answers nothing; the same meeting has another topic, and the same occurrences', async () => {
    const before = await bookCycle(host)
    const { confId, subConf } = before
    await edit({ confId, cycleParam, orderConfParam: { ...orderConfParam, confSubject: 'Review' } })
    expect(await seriesOf(host, confId)).toEqual({ ...before, confSubject: 'Review', revision: 2 })
    expect(subConf).toHaveLength(4)
    expect(await listed(host)).toEqual([confId])
  })

  it('moves every occurrence; each keeps its ID, and its wall clock when summer time ends', async () => {
    const { confId, ...before } = await bookCycle(host)
    const startTimeStamp = instant('2026-10-12T10:30:00-04:00')
    await edit({ confId, cycleParam, orderConfParam: { ...orderConfParam, startTimeStamp, duration: 60 } })
    const after = await seriesOf(host, confId)
    expect(starts(after)).toEqual([
      '2026-10-12T14:30',
      '2026-10-19T14:30',
      '2026-10-26T14:30',
      '2026-11-02T15:30',
    ])
    expect(subConfIDs(after)).toEqual(subConfIDs(before))
    expect(after.subConf.map((one) => one.endTimeStamp - one.startTimeStamp)).toEqual([
      3600, 3600, 3600, 3600,
    ])
  })

  it('gives the series another rule', async () => {
    const { confId } = await bookCycle(host)
    const rule = { ...cycleParam, cycleType: 1, interval: 2, listPoints: '1,3', preRemindDays: 5 }
    await edit({ confId, orderConfParam, cycleParam: rule })
    const after = await seriesOf(host, confId)
    expect(subConfIDs(after)).toEqual(['20261012', '20261014', '20261026', '20261028'])
    expect(after.cycleParam).toEqual(rule)
  })

  it('is a full replace: what it leaves out has its default again', async () => {
    const { confId } = await bookCycle(host, {
      orderConfParam: { ...orderConfParam, attendee: [ann], customInfo: 'x', duration: 90, isRecordOn: true },
      cycleParam: { ...cycleParam, preRemindDays: 9 },
    })
    await edit({ confId, orderConfParam, cycleParam })
    expect(await seriesOf(host, confId)).toMatchObject({ size: 1, customInfo: '', recordType: 0 })
    expect((await seriesOf(host, confId)).cycleParam).toMatchObject({ preRemindDays: 1 })
  })

  it('keeps the links, the host password and the people whose userUuid it echoes', async () => {
    const before = await bookCycle(host, {
      cycleParam,
      orderConfParam: { ...orderConfParam, attendee: [ann] },
    })
    const { confId, attendee } = before
    const order = { ...orderConfParam, confSubject: 'Review', attendee: [...attendee, { sms: '12345' }] }
    await edit({ confId, cycleParam, orderConfParam: order })
    const after = await seriesOf(host, confId)
    const { chairmanPwd, chairJoinUri, guestJoinUri } = before
    expect(after).toMatchObject({ chairmanPwd, chairJoinUri, guestJoinUri, size: 3 })
    expect(after.attendee.slice(0, 2)).toEqual(attendee)
  })

  it('of the topic alone leaves moved and cancelled occurrences as they are', async () => {
    const { confId } = await bookCycle(host)
    await done(host, 'cancelSubCycleConf', { confId, subConfID: '20261019', endOnlineConf: false })
    await done(host, 'editSubCycleConf', {
      ...{
        confId,
        subConfID: '20261026',
        startTimeStamp: instant('2026-10-27T09:00:00-04:00'),
        duration: 30,
      },
      ...{ confMediaType: 21, isAutoRecord: false, callInRestriction: 0 },
      ...{ allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    })
    const before = await seriesOf(host, confId)
    await edit({ confId, cycleParam, orderConfParam: { ...orderConfParam, confSubject: 'Review' } })
    const { subConf, confSubject } = await seriesOf(host, confId)
    expect(confSubject).toBe('Review')
    expect(subConf).toEqual(before.subConf)
  })

  it('of more than fifty meetings keeps the first fifty, and the detail says so (D14)', async () => {
    const { confId } = await bookCycle(host)
    const rule = { ...cycleParam, cycleType: 0, endDate: cycleParam.startDate + 80 * 86_400 }
    await edit({ confId, orderConfParam, cycleParam: rule })
    const { subConf, notices } = await seriesOf(host, confId)
    expect(subConf).toHaveLength(50)
    expect(notices).toHaveLength(1)
    await edit({ confId, orderConfParam, cycleParam })
    expect((await seriesOf(host, confId)).notices).toEqual([])
  })
})

describe('its guest password', () => {
  it('may not equal the meeting ID or the host password', async () => {
    const { confId, chairmanPwd } = await bookCycle(host)
    const withPwd = (guestPwd: string) => ({
      ...{ confId, cycleParam },
      orderConfParam: { ...orderConfParam, isNeedConfPwd: true, guestPwd },
    })
    expect(await faults(withPwd(confId))).toEqual([['orderConfParam.guestPwd', 111071081]])
    expect(await faults(withPwd(chairmanPwd))).toEqual([['orderConfParam.guestPwd', 111071105]])
    await edit(withPwd('4711'))
    expect(await seriesOf(host, confId)).toMatchObject({ generalPwd: '4711' })
  })
})

describe('its room', () => {
  it('and the kind of its ID cannot change', async () => {
    const { cloud, personal } = await rooms(host)
    const order = { ...orderConfParam, vmrId: cloud.vmrId }
    const { confId } = await bookCycle(host, { cycleParam, orderConfParam: order })
    const refusal = (change: object) =>
      faults({ confId, cycleParam, orderConfParam: { ...order, ...change } })
    expect(await refusal({ vmrId: personal.vmrId })).toEqual([['orderConfParam.vmrId', 111071113]])
    expect(await refusal({ vmrId: '' })).toEqual([['orderConfParam.vmrId', 111071113]])
    expect(await refusal({ vmrIdType: 1 })).toEqual([['orderConfParam.vmrIdType', 111071112]])
  })

  it('is not taken by the series itself, but by others, which are named', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const order = { ...orderConfParam, vmrId }
    const { confId } = await bookCycle(host, { cycleParam, orderConfParam: order })
    const half = instant('2026-11-02T09:30:00-05:00')
    const holder = await book(host, { ...order, confSubject: 'Other', startTimeStamp: half })
    await edit({
      confId,
      cycleParam,
      orderConfParam: { ...order, startTimeStamp: order.startTimeStamp - 900 },
    })
    const before = await seriesOf(host, confId)
    const later = { ...order, startTimeStamp: order.startTimeStamp + 60 }
    const error = await refused(host, 'editCycleConf', { confId, cycleParam, orderConfParam: later })
    expect(error).toMatchObject({
      code: 111071005,
      userInfo: { conflict: { confId: holder.confId, confSubject: 'Other', startTimeStamp: half } },
    })
    expect(await seriesOf(host, confId)).toEqual(before)
  })
})

describe('what is refused', () => {
  it.each([
    ['', 40008],
    ['1'.repeat(33), 40012],
    ['999999999', 111070005],
    [undefined, 40002],
    [null, 40002],
    [123456789, 40002],
  ])('confId %j: %d', async (confId, code) => {
    expect(await faults({ ...MONDAYS, confId })).toEqual([['confId', code]])
  })

  it('every fault at once, as bookCycleConf names them', async () => {
    const { confId } = await bookCycle(host)
    const order = { ...orderConfParam, confSubject: '', duration: 1, colour: 'red' }
    const rule = { ...cycleParam, interval: 6, listPoints: '' }
    expect(await faults({ confId, orderConfParam: order, cycleParam: rule })).toEqual([
      ['orderConfParam.confSubject', 40002],
      ['orderConfParam.duration', 111071015],
      ['cycleParam.interval', 111071044],
      ['cycleParam.listPoints', 111071045],
      ['orderConfParam.colour', 40002],
    ])
    expect(await faults({ confId, orderConfParam, cycleParam, subConfID: '20261012' })).toEqual([
      ['subConfID', 40002],
    ])
    expect(await faults({ confId })).toEqual([
      ['orderConfParam', 40002],
      ['cycleParam', 40002],
    ])
    expect((await seriesOf(host, confId)).revision).toBe(1)
  })

  it('a span over a year', async () => {
    const { confId } = await bookCycle(host)
    const rule = { ...cycleParam, endDate: cycleParam.startDate + 367 * 86_400 }
    expect(await faults({ confId, orderConfParam, cycleParam: rule })).toEqual([
      ['cycleParam.endDate', 111071014],
    ])
  })

  it('a meeting that is no series, and a series by the call for one meeting', async () => {
    const single = await book(host)
    const { confId } = await bookCycle(host)
    const fields = async (method: string, param: object) =>
      (await faultsOf(host, method, param)).map(([field]) => field)
    expect(await fields('editCycleConf', { ...MONDAYS, confId: single.confId })).toEqual(['confId'])
    expect(await fields('editConf', { ...ORDER, confId })).toEqual(['confId'])
    expect((await seriesOf(host, confId)).subConf).toHaveLength(4)
  })

  it('a stale revision, with the series as it is now', async () => {
    const { confId } = await bookCycle(host)
    await edit({ ...MONDAYS, confId, revision: 1 })
    const error = await refused(host, 'editCycleConf', { ...MONDAYS, confId, revision: 1 })
    expect(error).toMatchObject({ code: 40002, userInfo: { issues: [{ field: 'revision', code: 40002 }] } })
    expect(error.userInfo).toMatchObject({ current: await seriesOf(host, confId) })
  })

  it('a series that is over', async () => {
    const { confId } = await bookCycle(host)
    host.clock.now = instant('2026-11-03T00:00:00Z')
    const later = (seconds: number) => seconds + 60 * 86_400
    const order = { ...orderConfParam, startTimeStamp: later(orderConfParam.startTimeStamp) }
    const { startDate, endDate } = cycleParam
    const rule = { ...cycleParam, startDate: later(startDate), endDate: later(endDate) }
    expect(await faults({ confId, orderConfParam: order, cycleParam: rule })).toEqual([['confId', 111071065]])
  })

  it('everything while nobody is signed in', async () => {
    await host.call('signOut')
    expect(await faults({ confId: '' })).toEqual([['', 40009]])
  })
})
