import { describe, expect, it } from 'vitest'
import type { HWMCycleParam } from '../../../src/shared/sdk/cycle-param'
import { rhythmLabel, rhythmOf } from '../../../src/shared/series/rhythm'
import { occurrencesOf } from '../../../src/shared/series/series'
import { shiftedOccurrences } from '../../../src/shared/series/shifted-occurrences'
import { aRule, movedTo } from '../../support/a-series'

const cycle = (cycleType: 0 | 1 | 2, interval: number, listPoints = ''): HWMCycleParam =>
  aRule('Asia/Shanghai', '2026-10-05', '2026-12-31', { cycleType, interval, listPoints }).cycleParam

describe('how often a series meets', () => {
  it('is a kind, an interval and points', () => {
    expect(rhythmOf(cycle(0, 3))).toEqual({ kind: 'days', interval: 3, points: [] })
    expect(rhythmOf(cycle(1, 1, '5,1'))).toEqual({ kind: 'weeks', interval: 1, points: [1, 5] })
    expect(rhythmOf(cycle(2, 2, '31'))).toEqual({ kind: 'months', interval: 2, points: [31] })
  })

  it.each<[...Parameters<typeof cycle>, en: string, zh: string]>([
    [0, 1, '', 'Every day', '每天'],
    [0, 3, '', 'Every 3 days', '每 3 天'],
    [1, 1, '0', 'Every Sunday', '每周日'],
    [1, 1, '1,3,5', 'Every Monday, Wednesday and Friday', '每周一、周三和周五'],
    [1, 2, '1,6', 'Every 2 weeks on Monday and Saturday', '每 2 周的周一和周六'],
    [2, 1, '1,2,3,4', 'Every month on the 1st, 2nd, 3rd and 4th', '每月1日、2日、3日和4日'],
    [2, 3, '11,22,28', 'Every 3 months on the 11th, 22nd and 28th', '每 3 个月的11日、22日和28日'],
    [2, 1, '29', 'Every month on the 29th or last day', '每月29日（或最后一天）'],
    [2, 1, '15,31', 'Every month on the 15th and last day', '每月15日和最后一天'],
  ])('in words: %d, every %d, on %s', (cycleType, interval, points, en, zh) => {
    expect(rhythmLabel(cycle(cycleType, interval, points), 'en')).toBe(en)
    expect(rhythmLabel(cycle(cycleType, interval, points), 'zh')).toBe(zh)
  })
})

describe('the meetings that move for somebody', () => {
  const mondays = { cycleType: 1, listPoints: '1' } as const
  const rule = aRule('America/New_York', '2026-10-19', '2026-11-09', mondays)
  const hours = (zone: string, exceptions: Parameters<typeof occurrencesOf>[1] = {}) =>
    shiftedOccurrences(occurrencesOf(rule, exceptions), zone).map(
      ({ subConfID, timeOfDay, usualTimeOfDay }) => [subConfID, usualTimeOfDay / 3600, timeOfDay / 3600],
    )

  it('are none where the clocks change with ours', () => {
    expect(hours('America/New_York')).toEqual([])
    expect(hours('America/Chicago')).toEqual([])
  })

  it('are those after our change where the clocks never change', () => {
    expect(hours('Asia/Shanghai')).toEqual([
      ['20261102', 21, 22],
      ['20261109', 21, 22],
    ])
  })

  it('are those between two changes where the clocks change a week earlier', () => {
    expect(hours('Europe/Berlin')).toEqual([['20261026', 15, 14]])
  })

  it('are not those that were moved or cancelled', () => {
    expect(
      hours('Asia/Shanghai', { '20261102': movedTo(1_793_700_000), '20261109': { kind: 'cancelled' } }),
    ).toEqual([])
  })
})
