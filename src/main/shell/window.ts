/** The only place that makes a window. */
import { app, BrowserWindow } from 'electron'
import { backgroundColor } from './background-color'
import { createCrashGuard } from './crash-guard'
import { START_PAGE } from './own-page'
import { SMALLEST } from './window-place'
import { zoomByKeyboard } from './zoom'

interface Options {
  /** Path of the built preload. */
  readonly preload: string
  /** Path of a picture. */
  readonly icon: string
  /** The page crashed again and again. */
  readonly onBroken: (reason: string) => void
}

/** Drafts are kept by the main process, so that a page that crashed is simply loaded again. */
function reloadAfterCrash(window: BrowserWindow, onBroken: Options['onBroken']): void {
  const mayReload = createCrashGuard(() => performance.now())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    if (mayReload()) window.webContents.reload()
    else onBroken(`the page ended ${reason} too often`)
  })
}

export function createWindow({ preload, icon, onBroken }: Options): BrowserWindow {
  const window = new BrowserWindow({
    width: 1024,
    height: 700,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    // Until it is where it was the last time. Its page is not painted before: that would wait for the graphics
    // process, and the scripts with it.
    show: false,
    paintWhenInitiallyHidden: false,
    title: 'Bookconf',
    icon,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  reloadAfterCrash(window, onBroken)
  zoomByKeyboard(window.webContents)
  void window.loadURL(START_PAGE)
  return window
}
