/** editSubCycleConf: one occurrence of a series is held differently (docs/sdk.md, series). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused, rooms } from './sdk-calls'
import {
  bookCycle,
  done,
  faultsOf,
  instant,
  MONDAYS,
  seriesOf,
  subConfIDs,
  utc,
  type SubConf,
} from './sibling-calls'

const SECOND = '20261019'
/** Tuesday instead of Monday, an hour long, voice only, for those invited. */
const change = {
  subConfID: SECOND,
  startTimeStamp: instant('2026-10-20T15:00:00-04:00'),
  duration: 60,
  confMediaType: 1,
  isAutoRecord: true,
  callInRestriction: 3,
  allowGuestStartConf: false,
  allowGuestStartConfTime: 15,
}
const RECORDED = { ...MONDAYS, orderConfParam: { ...MONDAYS.orderConfParam, isRecordOn: true } }

let host: TestHost
let confId: string
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
  confId = (await bookCycle(host, RECORDED)).confId
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const edit = (param: object) => done(host, 'editSubCycleConf', { ...change, confId, ...param })
const faults = (param: object) => faultsOf(host, 'editSubCycleConf', { ...change, confId, ...param })
const occurrences = async (): Promise<Record<string, SubConf>> =>
  Object.fromEntries((await seriesOf(host, confId)).subConf.map((one) => [one.subConfID, one]))

describe('a changed occurrence', () => {
  it('shows what was asked under its ID; the others and the series stay', async () => {
    const before = await seriesOf(host, confId)
    const { [SECOND]: old, ...others } = await occurrences()
    await edit({})
    const { [SECOND]: changed, ...rest } = await occurrences()
    const { duration, ...shown } = change
    expect(changed).toEqual({ ...old, ...shown, endTimeStamp: change.startTimeStamp + duration * 60 })
    expect(rest).toEqual(others)
    const { confSubject, cycleParam, chairmanPwd, startTimeStamp } = before
    const after = await seriesOf(host, confId)
    expect(after).toMatchObject({ confSubject, cycleParam, chairmanPwd, startTimeStamp, revision: 2 })
  })

  it('can be changed again, and back', async () => {
    const before = await occurrences()
    await edit({})
    await edit({ startTimeStamp: instant('2026-10-21T09:00:00-04:00') })
    expect(utc((await occurrences())[SECOND]?.startTimeStamp ?? 0)).toBe('2026-10-21T13:00')
    await edit({
      ...{ startTimeStamp: instant('2026-10-19T09:00:00-04:00'), duration: 30, confMediaType: 21 },
      ...{ isAutoRecord: false, callInRestriction: 0, allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    })
    expect(await occurrences()).toEqual(before)
  })

  it('stands where its new time puts it', async () => {
    await edit({ startTimeStamp: instant('2026-10-30T09:00:00-04:00') })
    expect(subConfIDs(await seriesOf(host, confId))).toEqual(['20261012', '20261026', SECOND, '20261102'])
  })

  it('of one and of another occurrence are both kept', async () => {
    await edit({})
    await edit({ subConfID: '20261026', startTimeStamp: instant('2026-10-27T15:00:00-04:00') })
    const all = await occurrences()
    expect([SECOND, '20261026'].map((id) => all[id]?.callInRestriction)).toEqual([3, 3])
  })

  it('may start at the end of the booking window, and take from 15 minutes to a day', async () => {
    await edit({ startTimeStamp: NOW + 366 * 86_400, duration: 15 })
    await edit({ duration: 1440 })
    expect((await occurrences())[SECOND]).toMatchObject({
      endTimeStamp: change.startTimeStamp + 86_400,
    })
  })
})

describe('what is refused', () => {
  it.each<[field: string, code: number, values: unknown[]]>([
    ['confId', 40002, [undefined, null, 5]],
    ['confId', 40008, ['']],
    ['confId', 40012, ['1'.repeat(33)]],
    ['confId', 111070005, ['999999999']],
    ['subConfID', 40002, [undefined, null, 20261019]],
    ['startTimeStamp', 40115, [NOW, NOW - 1, 0]],
    ['startTimeStamp', 111071014, [NOW + 366 * 86_400 + 1]],
    ['startTimeStamp', 40002, ['soon', 1.5]],
    ['duration', 111071015, [14, 1441, 0]],
    ['duration', 40002, ['30', 30.5]],
    ['confMediaType', 40002, [0, 2, 17, '21']],
    ['isAutoRecord', 40002, [1, 'true']],
    ['callInRestriction', 40002, [1, 4, '0']],
    ['allowGuestStartConf', 40002, [0, 'no']],
    ['allowGuestStartConfTime', 40002, [-1, 1441, 0.5]],
    ['revision', 40002, ['1', 1.5]],
  ])('%s answers %d: %j', async (field, code, values) => {
    const before = await seriesOf(host, confId)
    for (const value of values) expect(await faults({ [field]: value })).toEqual([[field, code]])
    expect(await seriesOf(host, confId)).toEqual(before)
  })

  it.each(['20261013', '20261109', '20260101', 'x', '', '__proto__', "' OR '1'='1"])(
    'the occurrence %j, which there is not',
    async (subConfID) => {
      expect((await faults({ subConfID })).map(([field]) => field)).toEqual(['subConfID'])
    },
  )

  it.each<[field: string, value: unknown]>([
    ['confSubject', 'Another topic'],
    ['attendee', []],
    ['guestPwd', '4711'],
    ['isNeedConfPwd', true],
    ['vmrId', ''],
    ['timeZone', 56],
    ['customInfo', null],
    ['cycleParam', MONDAYS.cycleParam],
    ['endTimeStamp', change.startTimeStamp + 3600],
  ])('%s, which cannot differ per occurrence', async (field, value) => {
    expect(await faults({ [field]: value })).toEqual([[field, 40002]])
  })

  it('automatic recording where the series is not recorded', async () => {
    const { confId: other } = await bookCycle(host)
    expect(await faults({ confId: other })).toEqual([['isAutoRecord', 40002]])
    await edit({ confId: other, isAutoRecord: false })
  })

  it('every fault at once, in the order of the table, unknown fields last', async () => {
    const broken = {
      colour: 'red',
      allowGuestStartConfTime: -1,
      confMediaType: 2,
      duration: 1,
      startTimeStamp: 1,
    }
    expect(await faults({ ...broken, callInRestriction: 1 })).toEqual([
      ['startTimeStamp', 40115],
      ['duration', 111071015],
      ['confMediaType', 40002],
      ['callInRestriction', 40002],
      ['allowGuestStartConfTime', 40002],
      ['colour', 40002],
    ])
    expect((await faultsOf(host, 'editSubCycleConf', {})).slice(0, 2)).toEqual([
      ['confId', 40002],
      ['subConfID', 40002],
    ])
    for (const param of [null, 'x', []])
      expect(await faultsOf(host, 'editSubCycleConf', param)).toEqual([['', 40002]])
  })

  it('a meeting that is no series', async () => {
    const { confId: single } = await book(host)
    const fields = (await faults({ confId: single })).map(([field]) => field)
    expect(fields.every((field) => ['confId', 'subConfID'].includes(field))).toBe(true)
  })

  it('a stale revision, with the series as it is now', async () => {
    await edit({ revision: 1 })
    const before = await seriesOf(host, confId)
    const stale = { ...change, confId, revision: 1, duration: 30 }
    const error = await refused(host, 'editSubCycleConf', stale)
    expect(error).toMatchObject({ code: 40002, userInfo: { issues: [{ field: 'revision', code: 40002 }] } })
    expect(error.userInfo).toMatchObject({ current: before })
    expect(await seriesOf(host, confId)).toEqual(before)
  })

  it('everything while nobody is signed in', async () => {
    await host.call('signOut')
    expect(await faults({ subConfID: 5 })).toEqual([['', 40009]])
  })
})

describe('an occurrence that has started', () => {
  it.each(['2026-10-19T13:00:00Z', '2026-10-19T13:29:59Z', '2026-10-25T00:00:00Z'])(
    'cannot be changed at %s; one that has not can',
    async (now) => {
      host.clock.now = instant(now)
      const before = await seriesOf(host, confId)
      const startTimeStamp = instant('2026-10-28T09:00:00-04:00')
      expect((await refused(host, 'editSubCycleConf', { ...change, confId, startTimeStamp })).code).toBe(
        111071065,
      )
      expect(await seriesOf(host, confId)).toEqual(before)
      await edit({ subConfID: '20261026', startTimeStamp })
    },
  )

  it('is one by its changed time', async () => {
    await edit({})
    host.clock.now = instant('2026-10-19T14:00:00Z')
    await edit({ duration: 30 })
    host.clock.now = change.startTimeStamp
    const startTimeStamp = instant('2026-10-28T09:00:00-04:00')
    expect((await refused(host, 'editSubCycleConf', { ...change, confId, startTimeStamp })).code).toBe(
      111071065,
    )
  })
})

describe('the room of a changed occurrence', () => {
  it('is held at its new time, and free at its old one', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const order = { ...RECORDED.orderConfParam, vmrId }
    const series = await bookCycle(host, { ...RECORDED, orderConfParam: order })
    await edit({ confId: series.confId })
    const old = instant('2026-10-19T09:00:00-04:00')
    await book(host, { ...ORDER, vmrId, startTimeStamp: old })
    const error = await refused(host, 'bookConf', {
      ...ORDER,
      vmrId,
      startTimeStamp: change.startTimeStamp + 3599,
    })
    expect(error).toMatchObject({
      code: 111071005,
      userInfo: { conflict: { confId: series.confId, startTimeStamp: change.startTimeStamp } },
    })
    await book(host, { ...ORDER, vmrId, startTimeStamp: change.startTimeStamp + 3600 })
  })

  it('must be free at its new time, which is not held by the occurrence itself', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const order = { ...RECORDED.orderConfParam, vmrId }
    const series = await bookCycle(host, { ...RECORDED, orderConfParam: order })
    const holder = await book(host, { ...ORDER, vmrId, startTimeStamp: change.startTimeStamp })
    const before = await seriesOf(host, series.confId)
    const error = await refused(host, 'editSubCycleConf', { ...change, confId: series.confId })
    expect(error).toMatchObject({ code: 111071005, userInfo: { conflict: { confId: holder.confId } } })
    expect(await seriesOf(host, series.confId)).toEqual(before)
    const old = instant('2026-10-19T09:10:00-04:00')
    await edit({ confId: series.confId, startTimeStamp: old })
  })
})
