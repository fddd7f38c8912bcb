/** bookConf: from whatever a caller sent to a stored meeting, in one transaction. */
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { parseOrder } from '../../shared/sdk/parse-order'
import { SdkFault } from '../sdk-fault'
import { createBooking, type BookingDeps } from './booking'
import { detailAt, period } from './conf-detail'

export function createBookConf(deps: BookingDeps): (input: unknown) => Promise<HWMConfDetail> {
  const booking = createBooking(deps)
  return async (input) => {
    const parsed = parseOrder(input, deps.clock())
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const param = parsed.value
    const conf = await booking({ requestId: param.requestId, field: 'requestId', param }, (tx) => ({
      detail: deps.settle(tx, param, [period(param)]),
      series: null,
    }))
    return detailAt(conf, deps.clock())
  }
}
