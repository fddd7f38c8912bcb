import { describe, expect, it } from 'vitest'
import type { HWMCycleParam } from '../../../src/shared/sdk/cycle-param'
import { expandCycle } from '../../../src/shared/series/expand'
import { occurrencesOf } from '../../../src/shared/series/series'
import { seriesFaults } from '../../../src/shared/series/series-faults'
import { instantToLocal } from '../../../src/shared/time'
import { aRule, movedTo } from '../../support/a-series'

const [DAYS, WEEKS, MONTHS] = [0, 1, 2] as const
const local = (instant: number, zone: string) =>
  new Date(instantToLocal(instant, zone) * 1000).toISOString().slice(0, 16).replace('T', ' ')
const clocks = (...[zone, from, to, part, time]: [...Parameters<typeof aRule>]) => {
  const rule = aRule(zone, from, to, part, time)
  return expandCycle(rule).occurrences.map(({ start }) => local(start, zone))
}
const dates = (from: string, to: string, part: Partial<HWMCycleParam>) =>
  clocks('Asia/Shanghai', from, to, part).map((clock) => clock.slice(0, 10))

describe('the wall clock of a series', () => {
  it('stays at 09:00 in New York across the change to winter time', () => {
    const rule = aRule('America/New_York', '2026-10-19', '2026-11-16', { cycleType: WEEKS, listPoints: '1' })
    const { occurrences } = expandCycle(rule)
    expect(occurrences.map(({ start }) => local(start, rule.zone))).toEqual([
      '2026-10-19 09:00',
      '2026-10-26 09:00',
      '2026-11-02 09:00',
      '2026-11-09 09:00',
      '2026-11-16 09:00',
    ])
    expect(occurrences.map(({ start }) => new Date(start * 1000).getUTCHours())).toEqual([13, 13, 14, 14, 14])
    expect(occurrences.map(({ subConfID }) => subConfID)[2]).toBe('20261102')
    expect(occurrences.every(({ start, end }) => end - start === 1800)).toBe(true)
  })

  it('is put off by the hour that the clocks skip, on that day alone', () => {
    const berlin = clocks('Europe/Berlin', '2027-03-27', '2027-03-29', { cycleType: DAYS }, '02:30')
    expect(berlin).toEqual(['2027-03-27 02:30', '2027-03-28 03:30', '2027-03-29 02:30'])
  })

  it('takes the first of two equal times where the clocks go back', () => {
    const rule = aRule('Europe/Berlin', '2027-10-30', '2027-11-01', { cycleType: DAYS }, '02:30')
    const hours = expandCycle(rule).occurrences.map(({ start }) => start)
    expect(hours.slice(1).map((start, at) => (start - (hours[at] ?? 0)) / 3600)).toEqual([24, 25])
  })

  it('reads the dates in the zone of the meeting', () => {
    // Late in the evening in New York it is the next day in UTC.
    const rule = aRule('America/New_York', '2026-10-05', '2026-10-07', { cycleType: DAYS }, '22:00')
    const late = { ...rule.cycleParam, startDate: rule.cycleParam.startDate + 23 * 3600 }
    const ids = expandCycle({ ...rule, cycleParam: late }).occurrences.map(({ subConfID }) => subConfID)
    expect(ids).toEqual(['20261005', '20261006', '20261007'])
  })
})

describe('days', () => {
  it('come every so many days, from the start date on', () => {
    const every15 = { cycleType: DAYS, interval: 15, listPoints: '' }
    expect(dates('2026-12-20', '2027-01-20', every15)).toEqual(['2026-12-20', '2027-01-04', '2027-01-19'])
  })
})

describe('weeks', () => {
  it('begin on Sunday, and are counted from the week of the start date', () => {
    // 2026-10-07 is a Wednesday: its own week has a Friday left, and the next but one begins with Monday the 19th.
    const everyOther = { cycleType: WEEKS, interval: 2, listPoints: '1,5' }
    expect(dates('2026-10-07', '2026-10-31', everyOther)).toEqual(['2026-10-09', '2026-10-19', '2026-10-23'])
    expect(dates('2026-10-07', '2026-10-25', { ...everyOther, listPoints: '0' })).toEqual(['2026-10-18'])
  })
})

describe('months', () => {
  const monthly = (listPoints: string, interval = 1) => ({ cycleType: MONTHS, interval, listPoints })

  it('put the 31st on the last day where there is none', () => {
    expect(dates('2027-01-15', '2027-06-30', monthly('31'))).toEqual([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'],
    ])
  })

  it('have a 29 February in a leap year', () => {
    expect(dates('2028-01-29', '2028-03-31', monthly('29'))).toEqual([
      '2028-01-29',
      '2028-02-29',
      '2028-03-29',
    ])
    expect(dates('2027-01-29', '2027-03-31', monthly('29'))).toEqual([
      '2027-01-29',
      '2027-02-28',
      '2027-03-29',
    ])
  })

  it('have one meeting where two points fall on one day', () => {
    expect(dates('2027-02-01', '2027-03-31', monthly('31,30,30'))).toEqual([
      ...['2027-02-28', '2027-03-30', '2027-03-31'],
    ])
  })

  it('are counted from the month of the start date', () => {
    expect(dates('2026-11-20', '2027-06-30', monthly('1', 3))).toEqual(['2027-02-01', '2027-05-01'])
  })
})

describe('the bounds of a series', () => {
  const days = (from: string, to: string) => aRule('Asia/Shanghai', from, to, { cycleType: DAYS })

  it('are 50 meetings', () => {
    const { occurrences, isCut } = expandCycle(days('2026-10-01', '2026-11-19'))
    expect([occurrences.length, isCut]).toEqual([50, false])
    const longer = expandCycle(days('2026-10-01', '2026-11-20'))
    expect([longer.occurrences, longer.isCut]).toEqual([occurrences, true])
  })

  it('are one year from the first date to the last', () => {
    const field = 'cycleParam.endDate'
    expect(seriesFaults(days('2026-10-01', '2027-10-02'))).toEqual([])
    expect(seriesFaults(days('2026-10-01', '2027-10-03'))).toEqual([{ field, code: 111071014 }])
  })

  it('have to hold a meeting', () => {
    const fault = [{ field: 'cycleParam.endDate', code: 40002 }]
    expect(seriesFaults(days('2026-10-02', '2026-10-01'))).toEqual(fault)
    const monday = { cycleType: WEEKS, listPoints: '1' } as const
    expect(seriesFaults(aRule('Asia/Shanghai', '2026-10-06', '2026-10-11', monday))).toEqual(fault)
    expect(seriesFaults(aRule('Asia/Shanghai', '2026-10-06', '2026-10-12', monday))).toEqual([])
  })
})

describe('exceptions', () => {
  const rule = aRule('Asia/Shanghai', '2026-10-05', '2026-10-07', { cycleType: DAYS })
  const [first, second, third] = expandCycle(rule).occurrences.map(({ start }) => start) as [
    number,
    number,
    number,
  ]
  it('cancel a meeting, or give it times of its own under its own ID', () => {
    const exceptions = { '20261006': { kind: 'cancelled' }, '20261005': movedTo(third + 3600, 15) } as const
    expect(occurrencesOf(rule, exceptions)).toEqual([
      { subConfID: '20261007', originalStart: third, start: third, end: third + 1800, isException: false },
      {
        ...{ subConfID: '20261005', originalStart: first, start: third + 3600, end: third + 4500 },
        isException: true,
      },
    ])
    expect(occurrencesOf(rule, {}).map(({ start }) => start)).toEqual([first, second, third])
  })

  it('change nothing for a date that the rule does not have', () => {
    expect(occurrencesOf(rule, { '20261008': movedTo(third + 86_400) })).toEqual(occurrencesOf(rule, {}))
  })
})
