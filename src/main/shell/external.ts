/** The one way out of the program: to the browser, and to what opens a file. */
import { shell } from 'electron'

/** Opens an https address without credentials in it; refuses everything else. */
export async function openExternal(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new Error('Only https addresses are opened.')
  await shell.openExternal(url.href)
}

/**
 * Opens a file of ours, never one the page names, with the program the system has for it.
 * @returns what went wrong, or an empty text
 */
export const openPath = (path: string): Promise<string> => shell.openPath(path)
