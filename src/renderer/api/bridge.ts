import type { Answer, Bridge } from '../../shared/ipc/rpc'

declare global {
  interface Window {
    /** Exposed by the preload. */
    readonly bookconf: Bridge
  }
}

export const bridge = (): Bridge => window.bookconf

/** Sends an input as text and reads the answer, which the host has written. */
export async function callOver(over: Bridge, name: string, inputText: string): Promise<Answer> {
  return JSON.parse(await over.call(name, inputText)) as Answer
}
