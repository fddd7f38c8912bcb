/** What scripts may ask for when the home view can be used: a line, a picture. Not in a packaged program. */
import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

export async function reportReady(window: BrowserWindow | null, env: NodeJS.ProcessEnv): Promise<void> {
  if (app.isPackaged) return
  if (env.BOOKCONF_READY) process.stdout.write(`ready ${String(Date.now())}\n`)
  const file = env.BOOKCONF_CAPTURE
  if (!file || !window) return
  const picture = await window.webContents.capturePage()
  await writeFile(file, picture.toPNG())
  process.stdout.write(`captured ${file}\n`)
}
