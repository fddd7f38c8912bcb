/** Closing the window leaves the program in the tray, where there is one; nobody is left with a program unseen. */
import { app, dialog, Notification, type BrowserWindow } from 'electron'
import texts from '../../shared/texts/around.json'
import type { Host } from '../compose'
import { createTray } from './tray'
import { hasTray } from './tray-host'

interface Deps {
  readonly host: Host
  readonly window: BrowserWindow
  readonly icon: string
  readonly show: () => void
  readonly keepsRunning: () => boolean
}

/** Says once what became of the program. */
async function explain({ host }: Deps): Promise<void> {
  const { remembered } = host.surroundings
  if (remembered.read('isTrayExplained')) return
  await remembered.write({ isTrayExplained: true })
  const { inTrayTitle: title, inTray: body } = texts[host.language()]
  if (Notification.isSupported()) new Notification({ title, body }).show()
  else await dialog.showMessageBox({ message: title, detail: body })
}

/** @returns puts the icon there, which asks another program whether anybody would see it */
export function keepInTray(deps: Deps): () => Promise<void> {
  const { window, keepsRunning } = deps
  const isThere = () => hasTray(process.platform, process.env)
  let hasIcon = false
  let isQuitting = false
  const putIcon = () => {
    if (!hasIcon) createTray(deps)
    hasIcon = true
  }
  app.on('before-quit', () => {
    isQuitting = true
  })
  window.on('close', (event) => {
    if (isQuitting || !keepsRunning()) return
    event.preventDefault()
    // Asked again each time: the desktop's panel may have come or gone since.
    void isThere().then(async (isSeen) => {
      if (!isSeen) {
        app.quit()
        return
      }
      putIcon()
      window.hide()
      await explain(deps)
    })
  })
  return async () => {
    if (keepsRunning() && (await isThere())) putIcon()
  }
}
