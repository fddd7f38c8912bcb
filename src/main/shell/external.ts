/** The one way out to the browser. */
import { shell } from 'electron'

/** Opens an https address without credentials in it; refuses everything else. */
export async function openExternal(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new Error('Only https addresses are opened.')
  await shell.openExternal(url.href)
}
