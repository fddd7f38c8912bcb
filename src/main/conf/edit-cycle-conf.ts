/** editCycleConf: the whole series replaced. What has started stays as it was. */
import { parseCycleEdit, type CycleOrder } from '../../shared/sdk/parse-series'
import { expandCycle } from '../../shared/series/expand'
import { refuseBecause, SdkFault, underName } from '../sdk-fault'
import type { ChangeConf } from './change-conf'
import { checkPlace } from './edit-conf'
import type { ConfTransaction } from './repository'
import type { RuleOfOrder, SettleSeries } from './settle-series'
import { unfinishedSeries } from './started'
import { ruleOf, subConfOf, withOccurrences, withoutOccurrences, type SeriesConf } from './stored-series'

interface Deps {
  /** Seconds. */
  readonly clock: () => number
  readonly defaultZone: () => number
  readonly change: ChangeConf
  readonly ruleOfOrder: RuleOfOrder
  readonly settleSeries: SettleSeries
}

/**
 * The new rule on the meetings of the series. Those that have started stay as they were, and so do changed and cancelled
 * ones where the new rule has the same dates and times; else the new rule holds for all that is to come.
 */
function carriedOver(former: SeriesConf, next: SeriesConf, now: number): SeriesConf {
  const [then, from] = [former, next].map((conf) => expandCycle(ruleOf(conf)).occurrences)
  const isSameTimes = JSON.stringify(then) === JSON.stringify(from)
  const { exceptions } = isSameTimes ? former.series : next.series
  const started = subConfOf(former).filter(({ startTimeStamp }) => startTimeStamp <= now)
  const dates = new Set(from?.map(({ subConfID }) => subConfID))
  if (!started.every(({ subConfID }) => dates.has(subConfID)))
    throw refuseBecause('cycleParam', 111071065, 'startedDates')
  const carried = withOccurrences({ ...next, series: { ...next.series, exceptions } }, started)
  const known = new Set(started.map(({ subConfID }) => subConfID))
  const missed = subConfOf(carried).filter(
    ({ subConfID, startTimeStamp }) => startTimeStamp <= now && !known.has(subConfID),
  )
  return withoutOccurrences(
    carried,
    missed.map(({ subConfID }) => subConfID),
  )
}

export function createEditCycleConf(deps: Deps): (input: unknown) => Promise<null> {
  const { ruleOfOrder, settleSeries } = deps
  const planned = (former: SeriesConf, order: CycleOrder, now: number): SeriesConf => {
    const { cycleParam, ...rule } = ruleOfOrder(order)
    const detail = { ...former.detail, cycleParam }
    return carriedOver(former, { ...former, detail, series: { ...rule, exceptions: {} } }, now)
  }
  const edited = (tx: ConfTransaction, former: SeriesConf, order: CycleOrder, now: number): SeriesConf => {
    underName('orderConfParam', () => {
      checkPlace(tx, former, order.orderConfParam)
    })
    const ahead = subConfOf(planned(former, order, now)).filter(({ startTimeStamp }) => startTimeStamp > now)
    if (ahead.length === 0) throw refuseBecause('cycleParam.endDate', 40002, 'noOccurrence')
    const periods = ahead.map((one) => ({ start: one.startTimeStamp, end: one.endTimeStamp }))
    const { detail, series } = settleSeries(tx, order, former, periods)
    if (series === null) throw new Error('A series was settled as a single meeting.')
    return carriedOver(
      former,
      { ...former, detail: { ...detail, requestId: former.detail.requestId }, series },
      now,
    )
  }
  return async (input) => {
    const parsed = parseCycleEdit(input, { now: deps.clock(), defaultZone: deps.defaultZone() })
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const { confId, revision, ...order } = parsed.value
    await deps.change({ confId, revision }, (tx, conf, now) => ({
      conf: edited(tx, unfinishedSeries(conf, now, 111071065), order, now),
      kind: 'edited',
    }))
    return null
  }
}
