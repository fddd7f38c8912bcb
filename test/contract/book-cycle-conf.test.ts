/** bookCycleConf: a series as a rule, its occurrences at their wall clock (docs/sdk.md, series, D14). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { NOW, refused, rooms } from './sdk-calls'
import {
  bookCycle,
  detailOf,
  faultsOf,
  instant,
  listed,
  MONDAYS,
  NEW_YORK,
  seriesOf,
  starts,
  subConfIDs,
  utc,
} from './sibling-calls'

const DAY = 86_400
let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

/** A series in New York: its first day and time, its last day, and the rest of the rule. */
const series = (start: string, end: string, cycle: object, order: object = {}) => ({
  orderConfParam: { ...MONDAYS.orderConfParam, startTimeStamp: instant(start), ...order },
  cycleParam: { startDate: instant(start), endDate: instant(end), interval: 1, ...cycle },
})

describe('a booked series', () => {
  it('is one meeting with its occurrences, soonest first', async () => {
    const detail = await bookCycle(host)
    expect(detail).toMatchObject({
      confSubject: 'Weekly',
      conferenceType: 1,
      timeZone: '13',
      revision: 1,
      notices: [],
    })
    expect(detail.confId).toMatch(/^[1-9]\d{8}$/)
    expect(detail.subConf).toHaveLength(4)
    expect(await listed(host)).toEqual([detail.confId])
    expect(await detailOf(host, detail.confId)).toEqual(detail)
  })

  it('says of every occurrence when it is, how it is held, and by which ID', async () => {
    const order = {
      ...MONDAYS.orderConfParam,
      duration: 45,
      confType: 0,
      isRecordOn: true,
      isAutoRecord: true,
    }
    const access = { callInRestrictionType: 2, allowGuestStartConf: false, allowGuestStartConfTime: 10 }
    const { subConf } = await bookCycle(host, { ...MONDAYS, orderConfParam: { ...order, ...access } })
    expect(subConf[0]).toEqual({
      subConfID: '20261012',
      startTimeStamp: instant('2026-10-12T09:00:00-04:00'),
      endTimeStamp: instant('2026-10-12T09:45:00-04:00'),
      confMediaType: 1,
      isAutoRecord: true,
      recordAuthType: expect.any(Number) as number,
      callInRestriction: 2,
      allowGuestStartConf: false,
      allowGuestStartConfTime: 10,
    })
    expect(subConf.map(({ endTimeStamp, startTimeStamp }) => endTimeStamp - startTimeStamp)).toEqual([
      ...[2700, 2700, 2700, 2700],
    ])
  })

  it('starts with its first occurrence, and gives the rule back as it was, the reminder by default a day before', async () => {
    const detail = await bookCycle(host)
    expect(utc(detail.startTimeStamp)).toBe('2026-10-12T13:00')
    expect(detail.cycleParam).toEqual({ ...MONDAYS.cycleParam, preRemindDays: 1 })
    const other = await bookCycle(host, {
      ...MONDAYS,
      cycleParam: { ...MONDAYS.cycleParam, preRemindDays: 0 },
    })
    expect(other.cycleParam).toMatchObject({ preRemindDays: 0 })
  })

  it('a single meeting has neither rule nor occurrences', async () => {
    const { result } = await host.call('bookConf', MONDAYS.orderConfParam)
    expect(result).toMatchObject({ conferenceType: 0, cycleParam: null, subConf: [] })
  })

  it('has one host, its people, passwords and notices like a single meeting', async () => {
    const order = { ...MONDAYS.orderConfParam, isNeedConfPwd: true, guestPwd: '4711', isMailOn: true }
    const attendee = [{ name: 'Ann', email: 'ann@example.com' }]
    const detail = await bookCycle(host, { ...MONDAYS, orderConfParam: { ...order, attendee } })
    expect(detail).toMatchObject({ size: 2, generalPwd: '4711', isGuestFreePwd: false })
    expect(detail.notices.map(({ field }) => field)).toEqual(['isMailOn'])
  })
})

describe('the occurrences', () => {
  it('keep their wall clock when summer time ends', async () => {
    expect(starts(await bookCycle(host))).toEqual([
      '2026-10-12T13:00',
      '2026-10-19T13:00',
      '2026-10-26T13:00',
      '2026-11-02T14:00',
    ])
  })

  it.each<[name: string, start: string, end: string, cycle: object, days: string[]]>([
    [
      'every second day',
      '2026-10-05T09:00-04:00',
      '2026-10-10T23:00-04:00',
      { cycleType: 0, interval: 2 },
      [...['20261005', '20261007', '20261009']],
    ],
    // Sunday begins the week, so that with an interval of two the Sunday goes with the days after it.
    [
      'Sundays and Thursdays of every second week',
      '2026-10-08T09:00-04:00',
      '2026-11-06T23:00-05:00',
      { cycleType: 1, interval: 2, listPoints: '4,0' },
      ['20261008', '20261018', '20261022', '20261101', '20261105'],
    ],
    [
      'the 1st and 15th of every second month',
      '2026-10-15T09:00-04:00',
      '2027-02-16T09:00-05:00',
      { cycleType: 2, interval: 2, listPoints: '1,15' },
      ['20261015', '20261201', '20261215', '20270201', '20270215'],
    ],
    [
      'the 31st, or the last day of a month without one',
      '2026-10-31T09:00-04:00',
      '2027-04-30T23:00-04:00',
      { cycleType: 2, listPoints: '31' },
      ['20261031', '20261130', '20261231', '20270131', '20270228', '20270331', '20270430'],
    ],
    [
      'days that fall together in February',
      '2027-02-01T09:00-05:00',
      '2027-03-31T23:00-04:00',
      { cycleType: 2, listPoints: '28,29,30,31' },
      ['20270228', '20270328', '20270329', '20270330', '20270331'],
    ],
    ['one day', '2026-10-05T09:00-04:00', '2026-10-05T09:00-04:00', { cycleType: 0 }, ['20261005']],
  ])('%s', async (_, start, end, cycle, days) => {
    expect(subConfIDs(await bookCycle(host, series(start, end, cycle)))).toEqual(days)
  })

  it('29 February is a day of its own in a leap year', async () => {
    host.clock.now = instant('2027-10-01T00:00:00Z')
    const cycle = { cycleType: 2, listPoints: '29' }
    const detail = await bookCycle(host, series('2028-01-29T09:00-05:00', '2028-03-31T09:00-04:00', cycle))
    expect(subConfIDs(detail)).toEqual(['20280129', '20280229', '20280329'])
  })

  it.each<[name: string, start: string, end: string, instants: string[]]>([
    // 02:30 does not exist on 14 March 2027: the later instant, 03:30, an hour after 01:30.
    [
      'a clock time that is left out',
      '2027-03-13T02:30-05:00',
      '2027-03-15T09:00-04:00',
      [...['2027-03-13T07:30', '2027-03-14T07:30', '2027-03-15T06:30']],
    ],
    // 01:30 comes twice on 1 November 2026: the first of them.
    [
      'a clock time that comes twice',
      '2026-10-31T01:30-04:00',
      '2026-11-02T09:00-05:00',
      [...['2026-10-31T05:30', '2026-11-01T05:30', '2026-11-02T06:30']],
    ],
  ])('%s', async (_, start, end, instants) => {
    expect(starts(await bookCycle(host, series(start, end, { cycleType: 0 })))).toEqual(instants)
  })

  it('read the two dates in the zone of the meeting, both inclusive', async () => {
    const cycleParam = {
      ...MONDAYS.cycleParam,
      // Still Monday the 12th in New York, Tuesday in UTC; already Monday the 19th in New York.
      startDate: instant('2026-10-12T23:00:00-04:00'),
      endDate: instant('2026-10-19T00:30:00-04:00'),
    }
    expect(subConfIDs(await bookCycle(host, { ...MONDAYS, cycleParam }))).toEqual(['20261012', '20261019'])
  })

  it('are in the computer’s zone where the meeting names none', async () => {
    const { timeZone: _none, ...order } = MONDAYS.orderConfParam
    // 09:00 in New York is 21:00 in Shanghai, which knows no summer time.
    const detail = await bookCycle(host, { ...MONDAYS, orderConfParam: order })
    expect(new Set(starts(detail).map((start) => start.slice(11)))).toEqual(new Set(['13:00']))
    expect(detail.timeZone).toBe('56')
  })

  it('take only the time of day from the order', async () => {
    const orderConfParam = { ...MONDAYS.orderConfParam, startTimeStamp: instant('2026-10-14T09:00:00-04:00') }
    const cycleParam = { ...MONDAYS.cycleParam, startDate: instant('2026-10-14T09:00:00-04:00') }
    expect(subConfIDs(await bookCycle(host, { orderConfParam, cycleParam }))).toEqual([
      ...['20261019', '20261026', '20261102'],
    ])
  })
})

describe('the bounds', () => {
  const daily = (count: number) => {
    const start = instant('2027-04-05T09:00-04:00')
    const order = { ...MONDAYS.orderConfParam, startTimeStamp: start }
    const cycle = { startDate: start, endDate: start + (count - 1) * DAY, cycleType: 0, interval: 1 }
    return { orderConfParam: order, cycleParam: cycle }
  }

  it('fifty meetings are booked without a word', async () => {
    expect(await bookCycle(host, daily(50))).toMatchObject({ notices: [], subConf: { length: 50 } })
  })

  it.each([51, 120])('of %d the first fifty are booked, and a notice says so (D14)', async (count) => {
    const detail = await bookCycle(host, daily(count))
    expect(detail.subConf).toHaveLength(50)
    expect(subConfIDs(detail).at(-1)).toBe('20270524')
    expect(detail.notices).toHaveLength(1)
    expect(detail.notices[0]?.field).toMatch(/^cycleParam/)
    expect(await seriesOf(host, detail.confId)).toEqual(detail)
  })

  it('a series spans a year at most, to the day', async () => {
    const { orderConfParam, cycleParam } = daily(1)
    const monthly = { ...cycleParam, cycleType: 2, listPoints: '5' }
    const endDate = cycleParam.startDate + 366 * DAY
    const year = await bookCycle(host, { orderConfParam, cycleParam: { ...monthly, endDate } })
    expect([subConfIDs(year)[0], subConfIDs(year).at(-1)]).toEqual(['20270405', '20280405'])
    const longer = { orderConfParam, cycleParam: { ...monthly, endDate: endDate + DAY } }
    expect(await faultsOf(host, 'bookCycleConf', longer)).toEqual([['cycleParam.endDate', 111071014]])
  })
})

describe('the room of a series', () => {
  it('is taken for every occurrence, and for nothing between them', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const orderConfParam = { ...MONDAYS.orderConfParam, vmrId }
    const { confId } = await bookCycle(host, { ...MONDAYS, orderConfParam })
    const third = instant('2026-10-26T09:00:00-04:00')
    const at = (startTimeStamp: number) => ({ ...orderConfParam, startTimeStamp })
    const error = await refused(host, 'bookConf', at(third + 1799))
    expect(error.userInfo).toMatchObject({
      issues: [{ field: 'vmrId', code: 111071005 }],
      conflict: { confId, confSubject: 'Weekly', startTimeStamp: third, endTimeStamp: third + 1800 },
    })
    for (const free of [third + 1800, third - 1800, third + DAY]) {
      expect((await host.call('bookConf', at(free))).error).toBeNull()
    }
  })

  it('must be free for each of them; what holds it is named and nothing is booked', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const order = { ...MONDAYS.orderConfParam, vmrId }
    const start = { startTimeStamp: instant('2026-11-02T09:00:00-05:00') }
    const holder = (await host.call('bookConf', { ...order, ...start })).result
    const error = await refused(host, 'bookCycleConf', { ...MONDAYS, orderConfParam: order })
    const { confId } = holder as { confId: string }
    expect(error).toMatchObject({ code: 111071005, userInfo: { conflict: { confId, ...start } } })
    expect(await listed(host)).toEqual([confId])
  })

  it('is not in its own way: meetings of a day, day after day', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const order = { vmrId, duration: 1440, timeZone: NEW_YORK }
    const cycle = { cycleType: 0 }
    const days = series('2026-10-05T09:00-04:00', '2026-10-09T09:00-04:00', cycle, order)
    expect((await bookCycle(host, days)).subConf).toHaveLength(5)
  })

  it('is in its own way where clocks are put forward: that day has 23 hours', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const order = { vmrId, duration: 1440, timeZone: NEW_YORK }
    const days = series('2027-03-12T09:00-05:00', '2027-03-16T09:00-04:00', { cycleType: 0 }, order)
    const { code, userInfo } = await refused(host, 'bookCycleConf', days)
    const start = Date.parse('2027-03-13T09:00-05:00') / 1000
    expect(code).toBe(111071005)
    expect(userInfo.conflict).toMatchObject({ startTimeStamp: start, endTimeStamp: start + 86_400 })
    expect(await listed(host)).toEqual([])
    const without = { ...days, orderConfParam: { ...days.orderConfParam, vmrId: '' } }
    expect((await bookCycle(host, without)).subConf).toHaveLength(5)
  })
})

describe('a repeated request', () => {
  it('answers with the same series, and refuses another parameter', async () => {
    const orderConfParam = { ...MONDAYS.orderConfParam, requestId: 'r1' }
    const first = await bookCycle(host, { ...MONDAYS, orderConfParam })
    const { cycleParam } = MONDAYS
    expect(await bookCycle(host, { cycleParam: { ...cycleParam }, orderConfParam })).toEqual(first)
    expect(await listed(host)).toEqual([first.confId])
    const other = { orderConfParam, cycleParam: { ...cycleParam, interval: 2 } }
    expect((await refused(host, 'bookCycleConf', other)).code).toBe(40003)
    expect((await refused(host, 'bookConf', orderConfParam)).code).toBe(40003)
    expect(await listed(host)).toEqual([first.confId])
  })
})
