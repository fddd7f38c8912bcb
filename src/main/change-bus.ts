/** Tells the window, the SDK's listeners and the command line what changed. */
import type { EventName, Events } from '../shared/ipc/contract'
import type { PayloadOf } from '../shared/ipc/rpc'

export type ChangeListener = <Name extends EventName>(name: Name, payload: PayloadOf<Events, Name>) => void

export interface ChangeBus {
  publish: ChangeListener
  /** The function it returns ends the subscription. */
  subscribe(listener: ChangeListener): () => void
}

export function createChangeBus(): ChangeBus {
  const listeners = new Set<ChangeListener>()
  return {
    publish: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
