/** When and where a stored meeting takes place. */
import type { HWMMediaType } from '../../shared/sdk/enums'
import type { StoredConf } from './repository'

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
export function occurrenceTimes({ detail, cancelledAt }: StoredConf): OccurrenceTime[] {
  if (cancelledAt !== null) return []
  const { startTimeStamp: start, endTimeStamp: end, mediaType } = detail
  return [{ subConfID: null, start, end, mediaType, isException: false }]
}
