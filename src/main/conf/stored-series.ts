/** What is kept of a series beside its detail: never copies of its meetings. */
import { z } from 'zod'
import type { HWMSubConf } from '../../shared/sdk/conf-detail'
import type { SeriesRule } from '../../shared/series/rule'
import { Exceptions, occurrencesOf, type Exception } from '../../shared/series/series'
import type { StoredConf } from './repository'

export const StoredSeries = z.object({
  /** IANA. */
  zone: z.string(),
  /** Seconds after midnight on the zone's wall clock. */
  timeOfDay: z.int(),
  /** Seconds. */
  duration: z.int(),
  exceptions: Exceptions,
})
export type StoredSeries = z.infer<typeof StoredSeries>

/** A meeting that is known to be a series. */
export interface SeriesConf extends StoredConf {
  readonly series: StoredSeries
}

export const isSeries = (conf: StoredConf): conf is SeriesConf => conf.series !== null

/** @throws for a single meeting */
export function ruleOf({ detail, series }: StoredConf): SeriesRule {
  if (series === null || detail.cycleParam === null) throw new Error('A single meeting has no rule.')
  const { zone, timeOfDay, duration } = series
  return { cycleParam: detail.cycleParam, zone, timeOfDay, duration }
}

/** The meetings that take place, soonest first. */
export function subConfOf(conf: SeriesConf): HWMSubConf[] {
  const { detail, series } = conf
  return occurrencesOf(ruleOf(conf), series.exceptions).map(({ subConfID, start, end }) => {
    const own = series.exceptions[subConfID]
    const from = own?.kind === 'changed' ? own : { ...detail, confMediaType: detail.mediaType }
    return {
      ...{ subConfID, startTimeStamp: start, endTimeStamp: end },
      confMediaType: from.confMediaType,
      isAutoRecord: from.isAutoRecord,
      recordAuthType: 0,
      callInRestriction: from.callInRestriction,
      allowGuestStartConf: from.allowGuestStartConf,
      allowGuestStartConfTime: from.allowGuestStartConfTime,
    }
  })
}

const withExceptions = (conf: SeriesConf, exceptions: Record<string, Exception>): SeriesConf => ({
  ...conf,
  series: { ...conf.series, exceptions },
})

/** The series with these meetings as given; one that is as the rule has it is no exception. */
export function withOccurrences(conf: SeriesConf, list: readonly HWMSubConf[]): SeriesConf {
  const given = new Set(list.map(({ subConfID }) => subConfID))
  const others = Object.entries(conf.series.exceptions).filter(([subConfID]) => !given.has(subConfID))
  const asRuled = subConfOf(withExceptions(conf, Object.fromEntries(others))).map((one) =>
    JSON.stringify(one),
  )
  const changed = list
    .filter((one) => !asRuled.includes(JSON.stringify(one)))
    .map(({ subConfID, recordAuthType: _fixed, ...own }): [string, Exception] => [
      subConfID,
      { kind: 'changed', ...own },
    ])
  return withExceptions(conf, Object.fromEntries([...others, ...changed]))
}

/** The series without these meetings. */
export function withoutOccurrences(conf: SeriesConf, subConfIDs: readonly string[]): SeriesConf {
  const gone = subConfIDs.map((subConfID): [string, Exception] => [subConfID, { kind: 'cancelled' }])
  return withExceptions(conf, { ...conf.series.exceptions, ...Object.fromEntries(gone) })
}
