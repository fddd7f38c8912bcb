import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultTimeZoneId } from '../../../src/shared/sdk/default-zone'
import { TIME_ZONES } from '../../../src/shared/sdk/time-zones'
import { instantToWall, localToInstant, offsetAt, wallToInstants } from '../../../src/shared/time'

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

describe('the offset of a zone', () => {
  it('is the same at any minute, in whatever order it is asked for', () => {
    const minutes = fc.integer({ min: 28_000_000, max: 34_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...TIME_ZONES), minutes, ({ iana }, minute) => {
        const there = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(iana)
        expect(offsetAt(minute * 60, iana)).toBe(there.offsetNanoseconds / 1e9)
      }),
      { numRuns: 1000 },
    )
  })

  it('changes at the second at which the clocks do', () => {
    // 2027-03-28 01:00 UTC.
    expect([1_806_195_599, 1_806_195_600].map((at) => offsetAt(at, 'Europe/Berlin'))).toEqual([3600, 7200])
  })
})

describe('the one instant of a wall clock', () => {
  const berlin = (text: string) => localToInstant(Date.parse(text) / 1000, 'Europe/Berlin')
  const utc = (text: string) => Date.parse(text) / 1000

  it.each([
    ['2027-03-28T02:30Z', '2027-03-28T01:30Z'],
    ['2027-10-31T02:30Z', '2027-10-31T00:30Z'],
    ['2027-07-01T12:00Z', '2027-07-01T10:00Z'],
  ])('%s in Berlin is %s', (local, instant) => {
    expect(berlin(local)).toBe(utc(instant))
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
