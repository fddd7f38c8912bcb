/** The rule of a series. */
import type { HWMCycleParam } from '../sdk/cycle-param'
import { DAY, instantToLocal } from '../time'

/** Everything that says when the meetings of a series take place, were none of them changed. */
export interface SeriesRule {
  readonly cycleParam: HWMCycleParam
  /** IANA. Dates and times of day are those of this zone. */
  readonly zone: string
  /** Seconds after midnight on the zone's wall clock. */
  readonly timeOfDay: number
  /** Seconds. */
  readonly duration: number
}

interface First {
  /** Seconds, UTC; only its time of day counts. */
  readonly start: number
  /** Seconds. */
  readonly duration: number
  /** IANA. */
  readonly zone: string
}

/** The rule for meetings like this one, which repeat as `cycleParam` says. */
export const seriesRule = (cycleParam: HWMCycleParam, { start, duration, zone }: First): SeriesRule => ({
  cycleParam,
  zone,
  timeOfDay: ((instantToLocal(start, zone) % DAY) + DAY) % DAY,
  duration,
})
