import { parseDate } from '@internationalized/date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CALENDAR_VIEWS,
  dayAt,
  daysOf,
  overlapping,
  pagedDay,
  periodOf,
  widened,
} from '../../../../src/renderer/components/calendar/calendar-period'
import { minutesAt, secondClock } from '../../../../src/renderer/components/calendar/time-axis'

const day = parseDate('2026-11-27')
const shown = (view: (typeof CALENDAR_VIEWS)[number]) => {
  const { first, end } = daysOf(view, day, 'en-GB')
  return [first.toString(), end.toString()]
}

describe('what a view shows', () => {
  it('is whole weeks from Monday, a day, or two weeks ahead', () => {
    expect(shown('week')).toEqual(['2026-11-23', '2026-11-30'])
    expect(shown('day')).toEqual(['2026-11-27', '2026-11-28'])
    expect(shown('month')).toEqual(['2026-10-26', '2026-12-07'])
    expect(shown('agenda')).toEqual(['2026-11-27', '2026-12-11'])
  })

  it('begins its weeks on Monday in Chinese too', () => {
    expect(daysOf('week', day, 'zh-CN').first.toString()).toBe('2026-11-23')
  })

  it('has the length of its days, also where the clocks change', () => {
    // The week in which Berlin's clocks go back has an hour more.
    const { from, to } = periodOf(daysOf('week', parseDate('2026-10-21'), 'en-GB'), 'Europe/Berlin')
    expect(to - from).toBe(7 * 86_400 + 3600)
  })

  it('holds its day, and the next page holds the day it turns to', () => {
    const days = fc.integer({ min: 0, max: 4_000_000_000 }).map((at) => dayAt(at, 'UTC'))
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...CALENDAR_VIEWS),
        fc.constantFrom(1 as const, -1 as const),
        (at, view, by) => {
          const now = daysOf(view, at, 'en-GB')
          expect(now.first.compare(at)).toBeLessThanOrEqual(0)
          expect(now.end.compare(at)).toBeGreaterThan(0)
          const next = daysOf(view, pagedDay(view, at, by), 'en-GB')
          expect(Math.sign(next.first.compare(now.first))).toBe(by)
        },
      ),
    )
  })

  it('is loaded with one period before and one after', () => {
    expect(widened({ from: 700, to: 1000 })).toEqual({ from: 400, to: 1300 })
  })

  it('shows what touches it, and not what ends where it begins', () => {
    const meeting = (startTimeStamp: number, endTimeStamp: number) => ({ startTimeStamp, endTimeStamp })
    const list = [meeting(0, 100), meeting(50, 101), meeting(199, 300), meeting(200, 300)]
    expect(overlapping(list, { from: 100, to: 200 })).toEqual([list[1], list[2]])
  })
})

describe('the time axis', () => {
  it('shows the second zone for the same instant', () => {
    const zones = { zone: 'Europe/Berlin', secondZone: 'Asia/Shanghai' }
    expect(secondClock(day, 9 * 60, zones, 'en-GB')).toBe('16:00')
    expect(secondClock(parseDate('2026-07-01'), 9 * 60, zones, 'en-GB')).toBe('15:00')
  })

  it('finds the place of an instant on it', () => {
    expect(minutesAt(Date.parse('2026-11-27T08:15Z') / 1000, 'Europe/Berlin')).toBe(9 * 60 + 15)
  })
})
