/** State follows the clock: Schedule, Going, Destroyed; what is over leaves the list and stays readable (docs/sdk.md). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HWMConfBaseInfo } from '../../src/shared/sdk/conf-detail'
import {
  ConfStatusTypeDestroyed,
  ConfStatusTypeGoing,
  ConfStatusTypeSchedule,
  type ConfStatusType,
} from '../../src/shared/sdk/enums'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER } from './sdk-calls'
import { bookCycle, detailOf, done, instant, listed, MONDAYS, seriesOf, starts } from './sibling-calls'

const START = ORDER.startTimeStamp
const END = START + 1800

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const list = async () => (await host.call('getConfList')).result as HWMConfBaseInfo[]

describe('a meeting', () => {
  it.each<[name: string, now: number, status: ConfStatusType, isListed: boolean]>([
    ['is scheduled when it is booked', NOW, ConfStatusTypeSchedule, true],
    ['is scheduled to the second before its start', START - 1, ConfStatusTypeSchedule, true],
    ['goes from its start', START, ConfStatusTypeGoing, true],
    ['goes to the second before its end', END - 1, ConfStatusTypeGoing, true],
    ['is over at its end, leaves the list and stays in its detail', END, ConfStatusTypeDestroyed, false],
    ['stays in its detail for years', END + 5 * 366 * 86_400, ConfStatusTypeDestroyed, false],
  ])('%s', async (_, now, status, isListed) => {
    const booked = await book(host)
    host.clock.now = now
    expect(await detailOf(host, booked.confId)).toEqual({ ...booked, confStatusType: status })
    expect((await list()).map(({ confStatusType }) => confStatusType)).toEqual(isListed ? [status] : [])
  })

  it('has its state by its changed time', async () => {
    const { confId } = await book(host)
    await done(host, 'editConf', { ...ORDER, confId, startTimeStamp: START + 86_400 })
    host.clock.now = START
    expect(await list()).toMatchObject([{ confId, confStatusType: ConfStatusTypeSchedule }])
    host.clock.now = START + 86_400
    expect(await list()).toMatchObject([{ confId, confStatusType: ConfStatusTypeGoing }])
    host.clock.now = END + 86_400
    expect(await listed(host)).toEqual([])
  })

  it('is the same for a host that starts later on the folder', async () => {
    const { confId } = await book(host)
    const later = await createTestHost({ now: END, dataDir: host.dataDir })
    expect(await detailOf(later, confId)).toMatchObject({ confStatusType: ConfStatusTypeDestroyed })
    expect(await listed(later)).toEqual([])
    await later.close()
  })
})

describe('the list', () => {
  it('holds each unfinished meeting once, soonest first, after every change', async () => {
    const sooner = await book(host, { ...ORDER, startTimeStamp: START + 60 })
    const later = await book(host, { ...ORDER, startTimeStamp: START + 7200 })
    const series = await bookCycle(host)
    expect(await listed(host)).toEqual([sooner.confId, later.confId, series.confId])
    await done(host, 'editConf', { ...ORDER, confId: later.confId, startTimeStamp: START })
    expect(await listed(host)).toEqual([later.confId, sooner.confId, series.confId])
    host.clock.now = END
    expect(await listed(host)).toEqual([sooner.confId, series.confId])
  })

  it('has the base fields of each: no people, no rule, no occurrences', async () => {
    await bookCycle(host)
    const [row] = await list()
    expect(Object.keys(row ?? {})).toEqual(
      expect.arrayContaining(['confId', 'conferenceType', 'confStatusType']),
    )
    for (const name of ['attendee', 'cycleParam', 'subConf', 'customInfo'])
      expect(row).not.toHaveProperty(name)
  })
})

describe('a series', () => {
  const lastEnd = instant('2026-11-02T14:30:00Z')

  it('goes while one of its occurrences does', async () => {
    const { confId } = await bookCycle(host)
    for (const [now, status] of [
      ['2026-10-12T12:59:59Z', ConfStatusTypeSchedule],
      ['2026-10-12T13:00:00Z', ConfStatusTypeGoing],
      ['2026-10-26T13:29:59Z', ConfStatusTypeGoing],
      ['2026-11-02T14:00:00Z', ConfStatusTypeGoing],
    ] as const) {
      host.clock.now = instant(now)
      expect([now, (await detailOf(host, confId)).confStatusType]).toEqual([now, status])
      expect(await list()).toMatchObject([{ confId, confStatusType: status }])
    }
  })

  it('stays in the list between its occurrences, and leaves it with the end of the last one', async () => {
    const { confId } = await bookCycle(host)
    for (const now of [instant('2026-10-12T13:30:00Z'), instant('2026-10-30T00:00:00Z'), lastEnd - 1]) {
      host.clock.now = now
      expect(await listed(host)).toEqual([confId])
    }
    host.clock.now = lastEnd
    expect(await listed(host)).toEqual([])
    const detail = await seriesOf(host, confId)
    expect(detail).toMatchObject({ confStatusType: ConfStatusTypeDestroyed, subConf: { length: 4 } })
  })

  it('is over with its last occurrence that is left', async () => {
    const { confId } = await bookCycle(host)
    await done(host, 'cancelSubCycleConf', { confId, subConfID: '20261102', endOnlineConf: false })
    host.clock.now = instant('2026-10-26T13:30:00Z')
    expect(await listed(host)).toEqual([])
    expect(starts(await seriesOf(host, confId))).toHaveLength(3)
  })

  it('is over when a moved occurrence is, however late that comes', async () => {
    const { confId } = await bookCycle(host, MONDAYS)
    await done(host, 'editSubCycleConf', {
      ...{ confId, subConfID: '20261012', startTimeStamp: instant('2026-12-01T15:00:00Z'), duration: 30 },
      ...{ confMediaType: 21, isAutoRecord: false, callInRestriction: 0 },
      ...{ allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    })
    host.clock.now = lastEnd
    expect(await list()).toMatchObject([{ confId }])
    host.clock.now = instant('2026-12-01T15:30:00Z')
    expect(await listed(host)).toEqual([])
  })
})
