/** "This and following": the series ends before a meeting, and another one begins there, in one transaction. */
import type { SplitSeries } from '../../shared/app/meetings'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { parseCycleOrder } from '../../shared/sdk/parse-series'
import { dateAt, dateStart } from '../../shared/series/dates'
import { occurrencesOf } from '../../shared/series/series'
import { refuse, refuseBecause, SdkFault } from '../sdk-fault'
import { insertConf, type BookingDeps } from './booking'
import { applyChange, checkRevision, existing } from './change-conf'
import { detailAt } from './conf-detail'
import type { SettleSeries } from './settle-series'
import { unfinishedSeries, unstartedOccurrence } from './started'
import { ruleOf, type SeriesConf } from './stored-series'

interface Deps extends BookingDeps {
  readonly settleSeries: SettleSeries
  readonly defaultZone: () => number
}

/** The series up to the day before the one that the rule gives the meeting. */
function endedBefore(conf: SeriesConf, subConfID: string): SeriesConf {
  const rule = ruleOf(conf)
  const { exceptions } = conf.series
  const at = occurrencesOf(rule, exceptions).find((one) => one.subConfID === subConfID)
  const endDate = dateStart(dateAt(at?.originalStart ?? 0, rule.zone), rule.zone) - 1
  const kept = Object.fromEntries(Object.entries(exceptions).filter(([date]) => date < subConfID))
  const cycleParam = { ...rule.cycleParam, endDate }
  const left = {
    ...conf,
    detail: { ...conf.detail, cycleParam },
    series: { ...conf.series, exceptions: kept },
  }
  if (occurrencesOf(ruleOf(left), kept).length === 0)
    throw refuseBecause('subConfID', 40002, 'firstOccurrence')
  return left
}

export function createSplitSeries(deps: Deps): (input: SplitSeries) => Promise<HWMConfDetail> {
  const { repository, clock, settleSeries } = deps
  return async ({ confId, subConfID, revision, orderConfParam, cycleParam }) => {
    const given = { orderConfParam, cycleParam }
    const parsed = parseCycleOrder(given, { now: clock(), defaultZone: deps.defaultZone() })
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const order = parsed.value
    const { requestId } = order.orderConfParam
    const following = await repository.transaction((tx) => {
      const now = clock()
      const former = existing(tx, confId)
      checkRevision(former, revision, now)
      const series = unfinishedSeries(former, now, 111071065)
      unstartedOccurrence(series, subConfID, now, 111071065)
      applyChange(tx, former, { conf: endedBefore(series, subConfID), kind: 'edited' }, now)
      if (requestId !== undefined && tx.findRequest(requestId))
        throw refuse('orderConfParam.requestId', 40003)
      const request = { requestId, field: 'orderConfParam.requestId', param: order }
      return insertConf(deps, tx, settleSeries(tx, order), request)
    })
    deps.onChanged()
    return detailAt(following, clock())
  }
}
