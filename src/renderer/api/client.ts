/** Typed calls over the bridge. A refusal becomes an error that carries the SDK's plain one. */
import type { EventName, Events, MethodName, Methods } from '../../shared/ipc/contract'
import type { Bridge, InputOf, OutputOf, PayloadOf } from '../../shared/ipc/rpc'
import type { NSError } from '../../shared/sdk/ns-error'
import { callOver } from './bridge'

export class SdkError extends Error {
  constructor(readonly nsError: NSError) {
    super(nsError.localizedDescription)
    this.name = 'SdkError'
  }
}

export interface Client {
  /** Fails with an SdkError where the host refuses. */
  call<Name extends MethodName>(name: Name, input: InputOf<Methods, Name>): Promise<OutputOf<Methods, Name>>
  /** The function it returns ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (payload: PayloadOf<Events, Name>) => void): () => void
}

export function createClient(bridge: Bridge): Client {
  return {
    call: async (name, input) => {
      const answer = await callOver(bridge, name, JSON.stringify(input))
      if (!answer.ok) throw new SdkError(answer.error)
      // Outputs are typed by the table; the host parsed what it sends.
      return answer.value as OutputOf<Methods, typeof name>
    },
    on: (name, listener) =>
      bridge.on(name, (payload) => {
        listener(payload as PayloadOf<Events, typeof name>)
      }),
  }
}
