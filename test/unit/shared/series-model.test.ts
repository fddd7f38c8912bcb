/** The expansion against a model that walks through the days with a library's calendar and clocks. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { expandCycle } from '../../../src/shared/series/expand'
import type { SeriesRule } from '../../../src/shared/series/rule'
import { anyRule } from '../../support/a-series'

const dateOf = (seconds: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()

/** Whether the day is one of the points, or the last day of a month that is too short for one. */
function isPoint(day: Temporal.PlainDate, cycleType: number, points: number[]): boolean {
  if (cycleType === 0) return true
  if (cycleType === 1) return points.includes(day.dayOfWeek % 7)
  return points.some((point) => Math.min(point, day.daysInMonth) === day.day)
}

function model({ cycleParam, zone, timeOfDay, duration }: SeriesRule) {
  const { cycleType, interval, listPoints } = cycleParam
  const points = listPoints === '' ? [] : listPoints.split(',').map(Number)
  const last = dateOf(cycleParam.endDate, zone)
  const found: { subConfID: string; start: number; end: number }[] = []
  let day = dateOf(cycleParam.startDate, zone)
  // Days, weeks or months begun since the start date.
  let begun = 0
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    if (begun % interval === 0 && isPoint(day, cycleType, points)) {
      const at = { timeZone: zone, plainTime: Temporal.PlainTime.from('00:00').add({ seconds: timeOfDay }) }
      const start = day.toZonedDateTime(at).epochMilliseconds / 1000
      found.push({ subConfID: day.toString().replaceAll('-', ''), start, end: start + duration })
    }
    day = day.add({ days: 1 })
    if (cycleType === 0 || (cycleType === 1 && day.dayOfWeek === 7) || (cycleType === 2 && day.day === 1))
      begun++
  }
  return { occurrences: found.slice(0, 50), isCut: found.length > 50 }
}

it('agrees with a walk through the days, for any rule in any zone', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(expandCycle(rule)).toEqual(model(rule))
    }),
    { numRuns: 1000 },
  )
})
