/** What has started cannot be changed any more; in a series that is each meeting by itself. */
import type { HWMSubConf } from '../../shared/sdk/conf-detail'
import { refuse, refuseBecause } from '../sdk-fault'
import type { StoredConf } from './repository'
import { isSeries, subConfOf, type SeriesConf } from './stored-series'

/** 111071065 of an edit, 111071067 of a cancellation. */
export type StartedCode = 111071065 | 111071067

/** Refuses a series, and a single meeting that has started. `now` in seconds. */
export function unstartedSingle<T extends StoredConf>(conf: T, now: number, code: StartedCode): T {
  if (isSeries(conf)) throw refuseBecause('confId', 40002, 'isSeries')
  if (conf.detail.startTimeStamp <= now) throw refuse('confId', code)
  return conf
}

/** Refuses a single meeting, and a series of which everything has started. `now` in seconds. */
export function unfinishedSeries(conf: StoredConf, now: number, code: StartedCode): SeriesConf {
  if (!isSeries(conf)) throw refuseBecause('confId', 40002, 'isNoSeries')
  if (!subConfOf(conf).some(({ startTimeStamp }) => startTimeStamp > now)) throw refuse('confId', code)
  return conf
}

/** The meeting of the series. Refuses one that there is not, or not any more. */
export function occurrenceOf(conf: SeriesConf, subConfID: string): HWMSubConf {
  const found = subConfOf(conf).find((one) => one.subConfID === subConfID)
  if (!found) throw refuse('subConfID', 111070005)
  return found
}

/** The same, and refuses one that has started. */
export function unstartedOccurrence(
  conf: SeriesConf,
  subConfID: string,
  now: number,
  code: StartedCode,
): HWMSubConf {
  const found = occurrenceOf(conf, subConfID)
  if (found.startTimeStamp <= now) throw refuse('subConfID', code)
  return found
}
