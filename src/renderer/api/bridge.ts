import type { Bridge } from '../../shared/ipc/rpc'

declare global {
  interface Window {
    /** Exposed by the preload. */
    readonly bookconf: Bridge
  }
}

export const bridge = (): Bridge => window.bookconf
