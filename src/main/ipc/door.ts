/** The one door between the processes, and its guard: only the main frame of our own window may call. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { isOwnPage } from '../shell/own-page'
import type { Dispatch } from './dispatch'
import { parseInput } from './parse-input'

function isOwnFrame(event: IpcMainInvokeEvent, window: () => WebContents | null): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && event.sender === window() && isOwnPage(frame.url)
}

/** @param window the contents of our window, or null while there is none */
export function openDoor(dispatch: Dispatch, window: () => WebContents | null): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isOwnFrame(event, window)) throw new Error('This caller may not call.')
    if (typeof name !== 'string') throw new Error('This call has no name.')
    return JSON.stringify(await dispatch(name, parseInput(input)))
  })
}
