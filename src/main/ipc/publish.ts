/** Sends what changed to the window. */
import type { ChangeBus } from '../change-bus'

/** What is needed of a window's contents. */
interface Receiver {
  isDestroyed(): boolean
  send(channel: string, ...parts: readonly unknown[]): void
}

/** The function it returns ends that. */
export function publishTo(window: () => Receiver | null, subscribe: ChangeBus['subscribe']): () => void {
  return subscribe((name, payload) => {
    const contents = window()
    if (contents && !contents.isDestroyed()) contents.send('event', name, payload)
  })
}
