import { describe, expect, it } from 'vitest'
import { cyclePoints, HWMCycleParam } from '../../../src/shared/sdk/cycle-param'
import { parseCycle } from '../../../src/shared/sdk/parse-cycle'

const WEEKLY = {
  startDate: 1_790_000_000,
  endDate: 1_795_000_000,
  cycleType: 1,
  interval: 2,
  listPoints: '1,5',
}
const faults = (input: unknown, name?: string) => {
  const parsed = parseCycle(input, name)
  return parsed.ok ? [] : [...parsed.known, ...parsed.unknown].map(({ field, code }) => [field, code])
}
const faultOf = (part: object) => faults({ ...WEEKLY, ...part })

describe('a cycleParam', () => {
  it('is taken as it is, with a reminder of one day before', () => {
    expect(parseCycle(WEEKLY)).toEqual({ ok: true, value: { ...WEEKLY, preRemindDays: 1 } })
  })

  it('of days needs no points and looks at none', () => {
    const { listPoints: _, ...daily } = { ...WEEKLY, cycleType: 0 }
    expect(parseCycle(daily)).toMatchObject({ ok: true, value: { listPoints: '' } })
    expect(faults({ ...daily, listPoints: '99' })).toEqual([])
    expect(cyclePoints(HWMCycleParam.parse({ ...daily, listPoints: '99' }))).toEqual([])
  })

  it('has its points in order, each once, however they were written', () => {
    expect(cyclePoints(HWMCycleParam.parse({ ...WEEKLY, listPoints: ' 5, 1,05,0 ' }))).toEqual([0, 1, 5])
  })

  it.each<[part: object, field: string, code: number]>([
    [{ startDate: undefined }, 'startDate', 111071041],
    [{ startDate: 'soon' }, 'startDate', 40002],
    [{ startDate: -1 }, 'startDate', 40002],
    [{ endDate: null }, 'endDate', 111071042],
    [{ endDate: 253_402_300_800 }, 'endDate', 40002],
    [{ cycleType: 3 }, 'cycleType', 111071043],
    [{ interval: 6 }, 'interval', 111071044],
    [{ interval: undefined }, 'interval', 111071044],
    [{ cycleType: 0, interval: 16 }, 'interval', 111071044],
    [{ cycleType: 2, interval: 4 }, 'interval', 111071044],
    [{ listPoints: '' }, 'listPoints', 111071045],
    [{ listPoints: ' ' }, 'listPoints', 111071045],
    [{ listPoints: undefined }, 'listPoints', 111071045],
    [{ listPoints: '7' }, 'listPoints', 111071046],
    [{ listPoints: '1,,2' }, 'listPoints', 111071046],
    [{ listPoints: '1;2' }, 'listPoints', 111071046],
    [{ listPoints: '1e0' }, 'listPoints', 111071046],
    [{ cycleType: 2, listPoints: '0' }, 'listPoints', 111071046],
    [{ cycleType: 2, listPoints: '32' }, 'listPoints', 111071046],
    [{ listPoints: 1 }, 'listPoints', 40002],
    [{ listPoints: '1,'.repeat(101) }, 'listPoints', 40006],
    [{ preRemindDays: 31 }, 'preRemindDays', 40002],
    [{ count: 5 }, 'count', 40002],
  ])('%j: %s, %d', (part, field, code) => {
    expect(faultOf(part)).toEqual([[`cycleParam.${field}`, code]])
  })

  it('answers all its faults in the order of the table, unknown fields last', () => {
    expect(faults({ colour: 1, listPoints: '9', interval: 9, cycleType: 1, endDate: 1.5 }, 'rule')).toEqual([
      ['rule.startDate', 111071041],
      ['rule.endDate', 40002],
      ['rule.interval', 111071044],
      ['rule.listPoints', 111071046],
      ['rule.colour', 40002],
    ])
    expect(faults([])).toEqual([['cycleParam', 40002]])
  })
})
