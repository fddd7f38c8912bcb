/** The SDK's entry in the window: code written against HWMBizOpenApi runs here as it does in the main process. */
import type { Answer, Bridge } from '../../shared/ipc/rpc'
import { languageOf } from '../../shared/language'
import { createOpenApi } from '../../shared/sdk/create-open-api'
import { nsError } from '../../shared/sdk/ns-error'
import type { HWMBizOpenApi } from '../../shared/sdk/open-api'
import { bridge, callOver } from './bridge'
import { portableText } from './portable'

const onThrow = (error: unknown) => {
  console.error(error)
}

/** A call that does not come back as an answer is answered too: every callback is called. */
async function call(over: Bridge, name: string, input: unknown): Promise<Answer> {
  try {
    return await callOver(over, name, portableText(input))
  } catch (error) {
    onThrow(error)
    const language = languageOf(document.documentElement.lang)
    return { ok: false, error: nsError([{ field: '', code: 111070003 }], language) }
  }
}

export function createWindowSdk(over: Bridge): HWMBizOpenApi {
  return createOpenApi({
    call: (name, input) => call(over, name, input),
    onListChanged: (listener) => over.on('confListChanged', listener),
    later: (work, ms) => {
      setTimeout(work, ms)
    },
    onThrow,
  })
}

let api: HWMBizOpenApi | null = null

export const HWMBizSdk = {
  getBizOpenApi(): HWMBizOpenApi {
    api ??= createWindowSdk(bridge())
    return api
  },
}
