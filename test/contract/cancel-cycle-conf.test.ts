/** cancelCycleConf and cancelSubCycleConf: a series as a whole, and one of its occurrences (docs/sdk.md, series). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HWMConfBaseInfo } from '../../src/shared/sdk/conf-detail'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused, rooms } from './sdk-calls'
import {
  bookCycle,
  detailOf,
  done,
  faultsOf,
  instant,
  listed,
  MONDAYS,
  seriesOf,
  subConfIDs,
} from './sibling-calls'

const SECOND = '20261019'
let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const cancelAll = (confId: string, endOnlineConf = false) =>
  done(host, 'cancelCycleConf', { confId, endOnlineConf })
const cancelOne = (confId: string, subConfID: string) =>
  done(host, 'cancelSubCycleConf', { confId, subConfID, endOnlineConf: false })
const list = async () => (await host.call('getConfList')).result as HWMConfBaseInfo[]

describe('a cancelled series', () => {
  it('is no meeting any more; others stay', async () => {
    const { confId } = await bookCycle(host)
    const other = await bookCycle(host)
    await cancelAll(confId)
    expect(await listed(host)).toEqual([other.confId])
    expect(await seriesOf(host, other.confId)).toEqual(other)
    for (const [method, param] of [
      ['getConfDetail', { confId }],
      ['cancelCycleConf', { confId, endOnlineConf: false }],
      ['cancelSubCycleConf', { confId, subConfID: SECOND, endOnlineConf: false }],
      ['editCycleConf', { ...MONDAYS, confId }],
    ] as const)
      expect(await faultsOf(host, method, param)).toEqual([['confId', 111070005]])
  })

  it('sets its room free on each of its days', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const orderConfParam = { ...MONDAYS.orderConfParam, vmrId }
    const { confId, subConf } = await bookCycle(host, { ...MONDAYS, orderConfParam })
    await cancelAll(confId)
    for (const { startTimeStamp } of subConf) await book(host, { ...ORDER, vmrId, startTimeStamp })
  })
})

describe('a cancelled occurrence', () => {
  it('is gone from the series; the others keep their IDs and their times', async () => {
    const before = await bookCycle(host)
    const { confId } = before
    await cancelOne(confId, SECOND)
    const subConf = before.subConf.filter(({ subConfID }) => subConfID !== SECOND)
    expect(await seriesOf(host, confId)).toEqual({ ...before, subConf, revision: 2 })
    expect(await listed(host)).toEqual([confId])
  })

  it('is no occurrence any more', async () => {
    const { confId } = await bookCycle(host)
    await cancelOne(confId, SECOND)
    const again = { confId, subConfID: SECOND, endOnlineConf: false }
    const fields = (await faultsOf(host, 'cancelSubCycleConf', again)).map(([field]) => field)
    expect(fields).toEqual(['subConfID'])
    expect((await seriesOf(host, confId)).revision).toBe(2)
  })

  it('may be one that was changed', async () => {
    const { confId } = await bookCycle(host)
    await done(host, 'editSubCycleConf', {
      ...{ confId, subConfID: SECOND, startTimeStamp: instant('2026-10-20T09:00:00-04:00'), duration: 60 },
      ...{ confMediaType: 21, isAutoRecord: false, callInRestriction: 0 },
      ...{ allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    })
    await cancelOne(confId, SECOND)
    expect(subConfIDs(await seriesOf(host, confId))).toEqual(['20261012', '20261026', '20261102'])
  })

  it('sets its room free on that day alone', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const orderConfParam = { ...MONDAYS.orderConfParam, vmrId }
    const { confId, subConf } = await bookCycle(host, { ...MONDAYS, orderConfParam })
    await cancelOne(confId, SECOND)
    const [first, second] = subConf
    await book(host, { ...ORDER, vmrId, startTimeStamp: second?.startTimeStamp })
    const error = await refused(host, 'bookConf', { ...ORDER, vmrId, startTimeStamp: first?.startTimeStamp })
    expect(error.code).toBe(111071005)
  })

  it('the last one takes the series off the list', async () => {
    const { confId, subConf } = await bookCycle(host)
    for (const { subConfID } of subConf) await cancelOne(confId, subConfID)
    expect(await listed(host)).toEqual([])
  })
})

describe('a series that has begun', () => {
  it('can be cancelled while an occurrence is to come', async () => {
    const { confId } = await bookCycle(host)
    host.clock.now = instant('2026-10-28T00:00:00Z')
    await cancelAll(confId)
    expect(await listed(host)).toEqual([])
  })

  it('lets the occurrence that runs go on to its end, unless that shall end too', async () => {
    const kept = await bookCycle(host)
    const ended = await bookCycle(host)
    host.clock.now = instant('2026-10-19T13:10:00Z')
    await cancelAll(kept.confId, false)
    await cancelAll(ended.confId, true)
    expect(await list()).toMatchObject([{ confId: kept.confId, confStatusType: 2 }])
    host.clock.now = instant('2026-10-19T13:30:00Z')
    expect(await list()).toEqual([])
  })

  it.each(['2026-11-02T14:00:00Z', '2026-11-03T00:00:00Z'])(
    'cannot be cancelled at %s, when its last occurrence has started',
    async (now) => {
      const { confId } = await bookCycle(host)
      host.clock.now = instant(now)
      const before = await detailOf(host, confId)
      for (const endOnlineConf of [false, true])
        expect(await faultsOf(host, 'cancelCycleConf', { confId, endOnlineConf })).toEqual([
          ['confId', 111071067],
        ])
      expect(await detailOf(host, confId)).toEqual(before)
    },
  )

  it('keeps what has started: such an occurrence cannot be cancelled, one to come can', async () => {
    const { confId } = await bookCycle(host)
    host.clock.now = instant('2026-10-19T13:00:00Z')
    const before = await detailOf(host, confId)
    for (const subConfID of ['20261012', SECOND])
      expect(
        (await refused(host, 'cancelSubCycleConf', { confId, subConfID, endOnlineConf: false })).code,
      ).toBe(111071067)
    expect(await detailOf(host, confId)).toEqual(before)
    await cancelOne(confId, '20261026')
  })
})

describe('what is refused', () => {
  it.each(['cancelCycleConf', 'cancelSubCycleConf'])(
    '%s: the ID, the flag, whatever is unknown',
    async (method) => {
      const { confId } = await bookCycle(host)
      const valid = {
        confId,
        endOnlineConf: false,
        ...(method === 'cancelCycleConf' ? {} : { subConfID: SECOND }),
      }
      const cases: [change: object, all: [string, number][]][] = [
        [{ confId: '' }, [['confId', 40008]]],
        [{ confId: '1'.repeat(33) }, [['confId', 40012]]],
        [{ confId: '999999999' }, [['confId', 111070005]]],
        [{ confId: null }, [['confId', 40002]]],
        [{ confId: 5 }, [['confId', 40002]]],
        [{ endOnlineConf: 0 }, [['endOnlineConf', 40002]]],
        [{ endOnlineConf: 'true' }, [['endOnlineConf', 40002]]],
        [{ colour: null }, [['colour', 40002]]],
        [
          { colour: 1, endOnlineConf: 1, confId: '' },
          [
            ['confId', 40008],
            ['endOnlineConf', 40002],
            ['colour', 40002],
          ],
        ],
      ]
      for (const [change, all] of cases)
        expect(await faultsOf(host, method, { ...valid, ...change })).toEqual(all)
      for (const param of [null, undefined, 'x', []])
        expect(await faultsOf(host, method, param)).toEqual([['', 40002]])
      expect((await seriesOf(host, confId)).subConf).toHaveLength(4)
    },
  )

  it.each([undefined, null, 20261019])('an occurrence ID of %j', async (subConfID) => {
    const { confId } = await bookCycle(host)
    expect(await faultsOf(host, 'cancelSubCycleConf', { confId, subConfID, endOnlineConf: false })).toEqual([
      ['subConfID', 40002],
    ])
  })

  it.each(['', 'x', '20261013', '20261109', '__proto__'])(
    'the occurrence %j, which there is not',
    async (subConfID) => {
      const { confId } = await bookCycle(host)
      const all = await faultsOf(host, 'cancelSubCycleConf', { confId, subConfID, endOnlineConf: false })
      expect(all.map(([field]) => field)).toEqual(['subConfID'])
      expect((await seriesOf(host, confId)).subConf).toHaveLength(4)
    },
  )

  it('an occurrence for the whole series', async () => {
    const { confId } = await bookCycle(host)
    const param = { confId, subConfID: SECOND, endOnlineConf: false }
    expect(await faultsOf(host, 'cancelCycleConf', param)).toEqual([['subConfID', 40002]])
  })

  it('a meeting that is no series', async () => {
    const { confId } = await book(host)
    const all = await faultsOf(host, 'cancelCycleConf', { confId, endOnlineConf: false })
    expect(all.map(([field]) => field)).toEqual(['confId'])
    expect(await listed(host)).toEqual([confId])
  })

  it.each(['cancelCycleConf', 'cancelSubCycleConf'])('%s while nobody is signed in', async (method) => {
    await host.call('signOut')
    expect(await faultsOf(host, method, { confId: '' })).toEqual([['', 40009]])
  })
})
