/** cancelCycleConf and cancelSubCycleConf. What is over stays as it was; what runs goes on unless it shall end. */
import { z } from 'zod'
import { ConfId, SubConfID } from '../../shared/sdk/conf-ref'
import { parseParam } from '../../shared/sdk/parse-fields'
import { refuse, SdkFault } from '../sdk-fault'
import type { ChangeConf, NextConf } from './change-conf'
import type { StoredConf } from './repository'
import { occurrenceOf, unfinishedSeries } from './started'
import { subConfOf, withOccurrences, withoutOccurrences, type SeriesConf } from './stored-series'

export interface Cancellation {
  /** Ends what runs. */
  readonly endOnlineConf?: boolean | undefined
  readonly reason?: string
  /** Seconds. */
  readonly now: number
}

/** The series with these meetings cancelled or, where they run, ended; a series of which nothing is left is cancelled. */
function without(
  conf: SeriesConf,
  subConfIDs: readonly string[],
  { endOnlineConf, now }: Cancellation,
): StoredConf {
  const named = subConfOf(conf).filter(({ subConfID }) => subConfIDs.includes(subConfID))
  const ended = named
    .filter(({ startTimeStamp, endTimeStamp }) => startTimeStamp < now && endTimeStamp > now)
    .map((one) => ({ ...one, endTimeStamp: now }))
  const endsNow = (start: number) => start === now && endOnlineConf === true
  const gone = named
    .filter(({ startTimeStamp }) => startTimeStamp > now || endsNow(startTimeStamp))
    .map(({ subConfID }) => subConfID)
  const kept = endOnlineConf === true ? withOccurrences(conf, ended) : conf
  const left = withoutOccurrences(kept, gone)
  return subConfOf(left).length === 0 ? { ...conf, cancelledAt: now } : left
}

export function cancelledSeries(conf: StoredConf, how: Cancellation): NextConf {
  const series = unfinishedSeries(conf, how.now, 111071067)
  const all = subConfOf(series).map(({ subConfID }) => subConfID)
  return { conf: without(series, all, how), kind: 'cancelled', reason: how.reason ?? '' }
}

export function cancelledOccurrence(conf: StoredConf, subConfID: string, how: Cancellation): NextConf {
  const series = unfinishedSeries(conf, how.now, 111071067)
  const { startTimeStamp, endTimeStamp } = occurrenceOf(series, subConfID)
  const runs = startTimeStamp <= how.now && endTimeStamp > how.now
  if (startTimeStamp <= how.now && !(runs && how.endOnlineConf === true)) throw refuse('subConfID', 111071067)
  const left = without(series, [subConfID], how)
  const kind = left.cancelledAt === null ? 'occurrenceCancelled' : 'cancelled'
  return { conf: left, kind, reason: how.reason ?? '' }
}

export function createCancelCycleConf(change: ChangeConf): (input: unknown) => Promise<null> {
  return async (input) => {
    const parsed = parseParam({ confId: ConfId, endOnlineConf: z.boolean().optional() }, input)
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const { confId, endOnlineConf } = parsed.value
    await change({ confId }, (_tx, conf, now) => cancelledSeries(conf, { endOnlineConf, now }))
    return null
  }
}

export function createCancelSubCycleConf(change: ChangeConf): (input: unknown) => Promise<null> {
  return async (input) => {
    const shape = { confId: ConfId, subConfID: SubConfID, endOnlineConf: z.boolean().optional() }
    const parsed = parseParam(shape, input)
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const { confId, subConfID, endOnlineConf } = parsed.value
    await change({ confId }, (_tx, conf, now) => cancelledOccurrence(conf, subConfID, { endOnlineConf, now }))
    return null
  }
}
