/** The SDK's entry in the window: code written against HWMBizOpenApi runs here as it does in the main process. */
import { createOpenApi } from '../../shared/sdk/create-open-api'
import type { HWMBizOpenApi } from '../../shared/sdk/open-api'
import { bridge } from './bridge'

let api: HWMBizOpenApi | null = null

export const HWMBizSdk = {
  getBizOpenApi(): HWMBizOpenApi {
    const { call, on } = bridge()
    api ??= createOpenApi({
      call,
      onListChanged: (listener) => on('confListChanged', listener),
      later: (work, ms) => {
        setTimeout(work, ms)
      },
      onThrow: (error) => {
        console.error(error)
      },
    })
    return api
  },
}
