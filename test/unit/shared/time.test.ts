import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTimeZoneId } from '../../../src/shared/sdk/default-zone'
import { TIME_ZONES } from '../../../src/shared/sdk/time-zones'
import { instantToWall, wallToInstants } from '../../../src/shared/time'

describe('wall clock and instant', () => {
  it('gives the reference value of the contract', () => {
    const wall = { year: 2020, month: 8, day: 30, hour: 11, minute: 53 }
    expect(wallToInstants(wall, 'Asia/Shanghai')).toEqual([1598759580])
  })

  it('finds no instant in a gap and two in an overlap, the earlier first', () => {
    const berlin = (month: number, day: number) =>
      wallToInstants({ year: 2027, month, day, hour: 2, minute: 30 }, 'Europe/Berlin')
    expect(berlin(3, 28)).toEqual([])
    const [first = 0, second = 0, ...more] = berlin(10, 31)
    expect([second - first, more]).toEqual([3600, []])
  })

  it('is an inverse in every zone of the table', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TIME_ZONES),
        fc.integer({ min: 25_000_000, max: 31_000_000 }),
        ({ iana }, minute) => {
          expect(wallToInstants(instantToWall(minute * 60, iana), iana)).toContain(minute * 60)
        },
      ),
    )
  })
})

describe('the zone of a meeting that names none', () => {
  it.each([
    ['Asia/Shanghai', 56],
    ['Asia/Calcutta', 48],
    ['Europe/Berlin', 27],
    ['America/New_York', 13],
    ['Europe/Zurich', 27],
    ['Etc/Unknown', 56],
  ])('%s is row %d', (zone, id) => {
    expect(defaultTimeZoneId(zone, 1_790_000_000)).toBe(id)
  })
})
