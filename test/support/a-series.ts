import fc from 'fast-check'
import type { HWMCycleParam } from '../../src/shared/sdk/cycle-param'
import { TIME_ZONES } from '../../src/shared/sdk/time-zones'
import { dateStart, dayNumber } from '../../src/shared/series/dates'
import { expandCycle } from '../../src/shared/series/expand'
import type { SeriesRule } from '../../src/shared/series/rule'
import type { ChangedOccurrence, Exceptions } from '../../src/shared/series/series'
import { localToInstant } from '../../src/shared/time'

const secondsOf = (text: string) => Date.parse(`${text}Z`) / 1000

/** A series of half an hour each, from one local date to another: `aRule('Europe/Berlin', '2026-10-05', …)`. */
export function aRule(
  zone: string,
  from: string,
  to: string,
  part: Partial<HWMCycleParam> = {},
  time = '09:00',
): SeriesRule {
  return {
    cycleParam: {
      ...{ cycleType: 0, interval: 1, listPoints: '', preRemindDays: 1 },
      startDate: localToInstant(secondsOf(`${from}T00:00`), zone),
      endDate: localToInstant(secondsOf(`${to}T00:00`), zone),
      ...part,
    },
    zone,
    timeOfDay: secondsOf(`1970-01-01T${time}`),
    duration: 1800,
  }
}

/** A meeting that was moved. Start in seconds, length in minutes. */
export const movedTo = (startTimeStamp: number, minutes = 30): ChangedOccurrence => ({
  ...{ kind: 'changed' as const, startTimeStamp, endTimeStamp: startTimeStamp + minutes * 60 },
  ...{ confMediaType: 21 as const, isAutoRecord: false, callInRestriction: 0 as const },
  ...{ allowGuestStartConf: true, allowGuestStartConfTime: 0 },
})

const DATE_RANGE = { min: dayNumber(2026, 1, 1), max: dayNumber(2029, 12, 31) }
const INTERVALS = [15, 5, 3] as const
/** Clocks change at night, so nights come as often as days. */
const timesOfDay = fc
  .oneof(fc.integer({ min: 0, max: 4 * 60 }), fc.integer({ min: 0, max: 1439 }))
  .map((minute) => minute * 60)
const pointsOf = (cycleType: 0 | 1 | 2) => {
  const [min, max] = cycleType === 1 ? [0, 6] : [1, 31]
  const any = fc.array(fc.integer({ min, max }), { minLength: cycleType === 0 ? 0 : 1, maxLength: 4 })
  const late = fc.array(fc.integer({ min: 28, max: 31 }), { minLength: 1, maxLength: 2 })
  return cycleType === 2 ? fc.oneof(any, late) : any
}

/** Any rule in any zone of the table, with spans of up to a year. It may have no meeting. */
export const anyRule: fc.Arbitrary<SeriesRule> = fc
  .constantFrom(0, 1, 2)
  .chain((cycleType: 0 | 1 | 2) =>
    fc.record({
      cycleType: fc.constant(cycleType),
      interval: fc.integer({ min: 1, max: INTERVALS[cycleType] }),
      points: pointsOf(cycleType),
      zone: fc.constantFrom(...TIME_ZONES).map(({ iana }) => iana),
      first: fc.integer(DATE_RANGE),
      span: fc.integer({ min: 0, max: 366 }),
      timeOfDay: timesOfDay,
      minutes: fc.integer({ min: 15, max: 1440 }),
    }),
  )
  .map(({ cycleType, interval, points, zone, first, span, timeOfDay, minutes }) => ({
    cycleParam: {
      ...{ cycleType, interval, listPoints: points.join(','), preRemindDays: 1 },
      ...{ startDate: dateStart(first, zone), endDate: dateStart(first + span, zone) },
    },
    ...{ zone, timeOfDay, duration: minutes * 60 },
  }))

/** Any rule that has a meeting. */
export const anySeries = anyRule.filter((rule) => expandCycle(rule).occurrences.length > 0)

/** Some of the meetings of a rule cancelled, some of them moved by up to three days. */
export const anyExceptions = (rule: SeriesRule): fc.Arbitrary<Exceptions> => {
  const { occurrences } = expandCycle(rule)
  const exception = ({ start }: { start: number }) =>
    fc.oneof(
      fc.constant({ kind: 'cancelled' as const }),
      fc
        .tuple(fc.integer({ min: -72 * 4, max: 72 * 4 }), fc.integer({ min: 15, max: 1440 }))
        .map(([quarters, minutes]) => movedTo(start + quarters * 900, minutes)),
    )
  return fc
    .subarray(occurrences, { maxLength: Math.min(4, occurrences.length) })
    .chain((some) =>
      fc.tuple(...some.map((one) => exception(one).map((own) => [one.subConfID, own] as const))),
    )
    .map((entries) => Object.fromEntries(entries))
}
