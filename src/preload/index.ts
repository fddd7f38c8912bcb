/** The bridge: two functions, nothing else. Types alone are imported, so that this stays one small file. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/ipc/rpc'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input) as Promise<string>,
  on: (name, listener) => {
    // The page never sees the event object, through which it could reach further.
    const hear = (_event: unknown, heard: string, payload: unknown) => {
      if (heard === name) listener(payload)
    }
    ipcRenderer.on('event', hear)
    return () => {
      ipcRenderer.off('event', hear)
    }
  },
}

contextBridge.exposeInMainWorld('bookconf', bridge)
