/** bookCycleConf: a series, stored as one meeting with its rule. */
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { parseCycleOrder } from '../../shared/sdk/parse-series'
import { SdkFault } from '../sdk-fault'
import { createBooking, type BookingDeps } from './booking'
import { detailAt } from './conf-detail'
import type { SettleSeries } from './settle-series'

interface Deps extends BookingDeps {
  readonly settleSeries: SettleSeries
  readonly defaultZone: () => number
}

export function createBookCycleConf(deps: Deps): (input: unknown) => Promise<HWMConfDetail> {
  const booking = createBooking(deps)
  return async (input) => {
    const parsed = parseCycleOrder(input, { now: deps.clock(), defaultZone: deps.defaultZone() })
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const param = parsed.value
    const { requestId } = param.orderConfParam
    const request = { requestId, field: 'orderConfParam.requestId', param }
    const conf = await booking(request, (tx) => deps.settleSeries(tx, param))
    return detailAt(conf, deps.clock())
  }
}
