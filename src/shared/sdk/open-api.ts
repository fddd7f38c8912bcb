/** HWMBizOpenApi: the SDK's scheduling interface, the same in the main process, the window and the command line. */
import type { HWMConfBaseInfo, HWMConfDetail } from './conf-detail'
import type { NSError } from './ns-error'
import type { HWMOrderConfParam } from './order-param'
import type { EditParam } from './parse-order'
import type { HWMVmrInfo } from './vmr'

/** `error` is null exactly on success. Called once, never before the call has returned. */
export type HWMSDKCompleteHandler<Result> = (error: NSError | null, result: Result | null) => void

export interface HWMBizOpenApi {
  /** Books a meeting. Faults: every field at fault in `error.userInfo.issues`. */
  bookConf(param: HWMOrderConfParam, callback: HWMSDKCompleteHandler<HWMConfDetail>): void
  /** Replaces all that can change, before the start. Answers null. */
  editConf(param: EditParam, callback: HWMSDKCompleteHandler<null>): void
  /** Only before the start. Answers null. */
  cancelConf(param: { confId: string }, callback: HWMSDKCompleteHandler<null>): void
  /** Meetings that are not over, soonest first. */
  getConfList(callback: HWMSDKCompleteHandler<HWMConfBaseInfo[]>): void
  getConfDetail(param: { confId: string }, callback: HWMSDKCompleteHandler<HWMConfDetail>): void
  getVmrList(callback: HWMSDKCompleteHandler<HWMVmrInfo[]>): void
  /** The whole list after changes, at most one per 100 ms. The function it returns ends that. */
  onReceiveConfList(listener: (list: HWMConfBaseInfo[]) => void): () => void
}
