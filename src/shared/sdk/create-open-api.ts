/** HWMBizOpenApi over anything that answers calls: dispatch in the main process, the bridge in the window. */
import type { Answer } from '../ipc/rpc'
import { viaCallback } from './callback'
import type { HWMConfBaseInfo } from './conf-detail'
import type { HWMBizOpenApi, HWMSDKCompleteHandler } from './open-api'

/** A change of the list reaches a listener at most this often. */
const COALESCE_MS = 100

interface Deps {
  readonly call: (name: string, input: unknown) => Promise<Answer>
  /** Calls back on every change of the list; what it returns ends that. */
  readonly onListChanged: (listener: () => void) => () => void
  /** Runs `work` once after `ms`. */
  readonly later: (work: () => void, ms: number) => void
  /** Hears of a callback or listener that threw. */
  readonly onThrow: (error: unknown) => void
}

export function createOpenApi({ call, onListChanged, later, onThrow }: Deps): HWMBizOpenApi {
  const answer = <Result>(name: string, input: unknown, callback: HWMSDKCompleteHandler<Result>) => {
    viaCallback(() => call(name, input), callback, onThrow)
  }
  /** A call that takes a parameter, and one that takes none. The interface says what each answers. */
  const taking = (name: string) => (param: unknown, callback: HWMSDKCompleteHandler<never>) => {
    answer(name, param, callback)
  }
  const plain = (name: string) => (callback: HWMSDKCompleteHandler<never>) => {
    answer(name, null, callback)
  }
  return {
    bookConf: taking('bookConf'),
    editConf: taking('editConf'),
    cancelConf: taking('cancelConf'),
    changeVmrInfo: taking('changeVmrInfo'),
    bookCycleConf: taking('bookCycleConf'),
    editCycleConf: taking('editCycleConf'),
    editSubCycleConf: taking('editSubCycleConf'),
    cancelCycleConf: taking('cancelCycleConf'),
    cancelSubCycleConf: taking('cancelSubCycleConf'),
    getConfList: plain('getConfList'),
    getConfDetail: taking('getConfDetail'),
    getVmrList: plain('getVmrList'),
    onReceiveConfList: (listener) => {
      if (typeof listener !== 'function')
        throw new TypeError('The listener is missing: it must be a function.')
      let isWaiting = false
      let isEnded = false
      const deliver = () => {
        isWaiting = false
        if (isEnded) return
        answer<HWMConfBaseInfo[]>('getConfList', null, (error, list) => {
          if (!isEnded && error === null && list !== null) listener(list)
        })
      }
      const unsubscribe = onListChanged(() => {
        if (isWaiting) return
        isWaiting = true
        later(deliver, COALESCE_MS)
      })
      return () => {
        isEnded = true
        unsubscribe()
      }
    },
  }
}
