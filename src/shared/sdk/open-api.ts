/** HWMBizOpenApi: the SDK's scheduling interface, the same in the main process, the window and the command line. */
import type { HWMConfBaseInfo, HWMConfDetail } from './conf-detail'
import type { NSError } from './ns-error'
import type { HWMOrderConfParam } from './order-param'
import type { EditParam } from './parse-order'
import type { CycleEdit, CycleOrder } from './parse-series'
import type { HWMEditSubCycleConfParam } from './sub-cycle-param'
import type { HWMVmrInfo } from './vmr'
import type { HWMVmrInfoParam } from './vmr-param'

/** `error` is null exactly on success. Called once, never before the call has returned. */
export type HWMSDKCompleteHandler<Result> = (error: NSError | null, result: Result | null) => void

export interface HWMBizOpenApi {
  /** Books a meeting. Faults: every field at fault in `error.userInfo.issues`. */
  bookConf(param: HWMOrderConfParam, callback: HWMSDKCompleteHandler<HWMConfDetail>): void
  /** Replaces all that can change, before the start. Answers null. */
  editConf(param: EditParam, callback: HWMSDKCompleteHandler<null>): void
  /** Only before the start. Answers null. */
  cancelConf(param: { confId: string }, callback: HWMSDKCompleteHandler<null>): void
  /** Replaces all that can change of a room of one's own; its meetings ahead follow its passwords. Answers null. */
  changeVmrInfo(param: HWMVmrInfoParam, callback: HWMSDKCompleteHandler<null>): void
  /** Books a series; the order's start gives the time of day. At most 50 meetings within one year. */
  bookCycleConf(param: CycleOrder, callback: HWMSDKCompleteHandler<HWMConfDetail>): void
  /** Replaces a series; what has started stays as it was. Answers null. */
  editCycleConf(param: CycleEdit, callback: HWMSDKCompleteHandler<null>): void
  /** Changes one meeting of a series, before it starts. Answers null. */
  editSubCycleConf(param: HWMEditSubCycleConfParam, callback: HWMSDKCompleteHandler<null>): void
  /** Cancels what has not started, and ends what runs where `endOnlineConf` says so. Answers null. */
  cancelCycleConf(
    param: { confId: string; endOnlineConf?: boolean },
    callback: HWMSDKCompleteHandler<null>,
  ): void
  cancelSubCycleConf(
    param: { confId: string; subConfID: string; endOnlineConf?: boolean },
    callback: HWMSDKCompleteHandler<null>,
  ): void
  /** Meetings that are not over, soonest first. */
  getConfList(callback: HWMSDKCompleteHandler<HWMConfBaseInfo[]>): void
  getConfDetail(param: { confId: string }, callback: HWMSDKCompleteHandler<HWMConfDetail>): void
  getVmrList(callback: HWMSDKCompleteHandler<HWMVmrInfo[]>): void
  /** The whole list after changes, at most one per 100 ms. The function it returns ends that. */
  onReceiveConfList(listener: (list: HWMConfBaseInfo[]) => void): () => void
}
