/** Turns what a call does into its answer: the value, a refusal in words, or a system failure that is logged. */
import type { Answer } from '../../shared/ipc/rpc'
import type { Language } from '../../shared/language'
import { nsError } from '../../shared/sdk/ns-error'
import type { Log } from '../log'
import { SdkFault } from '../sdk-fault'

interface Deps {
  readonly language: () => Language
  readonly log: Log
}

/** `name` is what the log calls the work. */
export type Answering = (name: string, work: () => unknown) => Promise<Answer>

export function createAnswering({ language, log }: Deps): Answering {
  return async (name, work) => {
    try {
      return { ok: true, value: await work() }
    } catch (error) {
      if (error instanceof SdkFault)
        return { ok: false, error: nsError(error.faults, language(), error.evidence) }
      log.error(`call failed: ${name}`, error)
      return { ok: false, error: nsError([{ field: '', code: 111070003 }], language()) }
    }
  }
}
