/** When and where a stored meeting takes place. */
import type { HWMMediaType } from '../../shared/sdk/enums'
import type { StoredConf } from './repository'
import { isSeries, subConfOf } from './stored-series'

export interface OccurrenceTime {
  /** Null for a single meeting. */
  readonly subConfID: string | null
  /** Seconds. */
  readonly start: number
  readonly end: number
  readonly mediaType: HWMMediaType
  readonly isException: boolean
}

/** Soonest first; none of a cancelled meeting. */
export function occurrenceTimes(conf: StoredConf): OccurrenceTime[] {
  if (conf.cancelledAt !== null) return []
  const { startTimeStamp: start, endTimeStamp: end, mediaType } = conf.detail
  if (!isSeries(conf)) return [{ subConfID: null, start, end, mediaType, isException: false }]
  return subConfOf(conf).map((one) => ({
    subConfID: one.subConfID,
    start: one.startTimeStamp,
    end: one.endTimeStamp,
    mediaType: one.confMediaType,
    isException: Object.hasOwn(conf.series.exceptions, one.subConfID),
  }))
}
