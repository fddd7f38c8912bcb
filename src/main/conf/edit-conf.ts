/** editConf: a full replace of what can change, before the start. */
import { z } from 'zod'
import { ConfId } from '../../shared/sdk/conf-ref'
import type { Fault } from '../../shared/sdk/ns-error'
import type { HWMOrderConfParam } from '../../shared/sdk/order-param'
import { parseEdit } from '../../shared/sdk/parse-order'
import { refuse, SdkFault } from '../sdk-fault'
import { idTypeIn } from './access'
import type { ChangeConf } from './change-conf'
import { period } from './conf-detail'
import type { ConfRepository, ConfTransaction, StoredConf } from './repository'
import type { Settle } from './settle-conf'
import { unstartedSingle } from './started'

export interface EditDeps {
  readonly repository: ConfRepository
  /** Seconds. */
  readonly clock: () => number
  readonly change: ChangeConf
  readonly settle: Settle
}

/** Room and kind of ID are for good. */
export function checkPlace(tx: ConfTransaction, { detail }: StoredConf, param: HWMOrderConfParam): void {
  if ((param.vmrId ?? '') !== detail.vmrId) throw refuse('vmrId', 111071113)
  const room = tx.findRoom(detail.vmrId)
  if (room && idTypeIn(room, param) !== detail.vmrIdType) throw refuse('vmrIdType', 111071112)
}

export function createEditConf(deps: EditDeps): (input: unknown) => Promise<null> {
  const { repository, clock, change, settle } = deps
  /** A meeting that has started is past all correction of fields: the start that it echoes is in the past as well. */
  const refusal = (faults: readonly [Fault, ...Fault[]], input: unknown, now: number) => {
    const ref = z.object({ confId: ConfId }).safeParse(input)
    const conf = ref.success ? repository.find(ref.data.confId) : null
    const hasStarted = conf?.series === null && conf.cancelledAt === null && conf.detail.startTimeStamp <= now
    return hasStarted ? refuse('confId', 111071065) : new SdkFault(faults)
  }
  return async (input) => {
    const parsed = parseEdit(input, clock())
    if (!parsed.ok) throw refusal(parsed.faults, input, clock())
    const { confId, revision, ...param } = parsed.value
    await change({ confId, revision }, (tx, conf, now) => {
      unstartedSingle(conf, now, 111071065)
      checkPlace(tx, conf, param)
      const detail = settle(tx, param, [period(param)], conf.detail)
      return { conf: { ...conf, detail: { ...detail, requestId: conf.detail.requestId } }, kind: 'edited' }
    })
    return null
  }
}
