import type { HWMCycleParam } from '../../src/shared/sdk/cycle-param'
import type { SeriesRule } from '../../src/shared/series/rule'
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
