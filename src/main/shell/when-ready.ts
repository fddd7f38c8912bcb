/** What scripts may ask for when the home view can be used: a line, a picture. Not in a packaged program. */
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

/** @param env BOOKCONF_READY for the line, BOOKCONF_CAPTURE for the picture and its path */
export async function reportReady(window: BrowserWindow | null, env: NodeJS.ProcessEnv): Promise<void> {
  if (app.isPackaged) return
  if (env.BOOKCONF_READY) process.stdout.write(`ready ${String(Date.now())}\n`)
  const file = env.BOOKCONF_CAPTURE
  if (!file || !window) return
  // A window that was never shown has no picture.
  if (!window.isVisible()) await once(window, 'show')
  const picture = await window.webContents.capturePage()
  await writeFile(file, picture.toPNG())
  process.stdout.write(`captured ${file}\n`)
}
