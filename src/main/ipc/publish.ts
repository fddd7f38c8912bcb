/** Sends what changed to the window. */
import type { WebContents } from 'electron'
import type { ChangeBus } from '../change-bus'

/** The function it returns ends that. */
export function publishTo(window: () => WebContents | null, subscribe: ChangeBus['subscribe']): () => void {
  return subscribe((name, payload) => {
    const contents = window()
    if (contents && !contents.isDestroyed()) contents.send('event', name, payload)
  })
}
