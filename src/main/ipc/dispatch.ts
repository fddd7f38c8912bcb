/** The one place that answers calls, from the window, the command line and the SDK alike. No Electron. */
import type { Language } from '../../shared/language'
import { methods, sdkMethods, type appMethods, type MethodName } from '../../shared/ipc/contract'
import type { Answer, Handlers } from '../../shared/ipc/rpc'
import type { Fault } from '../../shared/sdk/ns-error'
import { codeOf } from '../../shared/sdk/parse-fields'
import type { Log } from '../log'
import { refuse, SdkFault } from '../sdk-fault'
import { createAnswering } from './answer'

interface Deps {
  /** The SDK's methods always; the window's own where there is a window. */
  readonly handlers: Handlers<typeof sdkMethods> & Partial<Handlers<typeof appMethods>>
  readonly isSignedIn: () => boolean
  readonly language: () => Language
  readonly log: Log
}

export type Dispatch = (name: string, input: unknown) => Promise<Answer>

/** What the method takes, or a refusal that names each field at fault. */
function parseInput(name: MethodName, input: unknown): unknown {
  const parsed = methods[name].input.safeParse(input ?? null)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue): Fault => ({
    field: issue.path.join('.'),
    code: codeOf(issue),
  }))
  const [first, ...others] = faults
  throw new SdkFault([first ?? { field: '', code: 40002 }, ...others])
}

export function createDispatch({ handlers, isSignedIn, language, log }: Deps): Dispatch {
  const isServed = (name: string): name is MethodName =>
    Object.hasOwn(methods, name) && Object.hasOwn(handlers, name)

  const call = async (name: string, input: unknown): Promise<unknown> => {
    if (!isServed(name)) throw refuse('', 40002)
    if (Object.hasOwn(sdkMethods, name) && !isSignedIn()) throw refuse('', 40009)
    // The table ties each input to its handler; a union of methods is beyond what the compiler follows.
    const handler = handlers[name] as (input: unknown) => unknown
    return await handler(parseInput(name, input))
  }
  const answer = createAnswering({ language, log })
  return (name, input) => answer(isServed(name) ? name : 'unknown method', () => call(name, input))
}
