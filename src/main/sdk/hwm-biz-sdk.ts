/** The SDK's entry in the main process: `HWMBizSdk.getBizOpenApi()`, callback-shaped over dispatch. */
import { createOpenApi } from '../../shared/sdk/create-open-api'
import type { HWMBizOpenApi } from '../../shared/sdk/open-api'
import type { ChangeBus } from '../change-bus'
import type { Dispatch } from '../ipc/dispatch'
import type { Log } from '../log'

export interface HWMBizSdk {
  getBizOpenApi(): HWMBizOpenApi
}

export function createHWMBizSdk(dispatch: Dispatch, bus: ChangeBus, log: Log): HWMBizSdk {
  const api = createOpenApi({
    call: dispatch,
    onListChanged: (listener) =>
      bus.subscribe((name) => {
        if (name === 'confListChanged') listener()
      }),
    later: (work, ms) => {
      // A listener alone must not keep the process alive.
      setTimeout(work, ms).unref()
    },
    onThrow: (error) => {
      log.error('a callback of the SDK threw', error)
    },
  })
  return { getBizOpenApi: () => api }
}
