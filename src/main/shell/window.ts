/** The only place that makes a window. */
import { BrowserWindow, nativeTheme } from 'electron'
import { START_PAGE } from './own-page'

const LIGHT = '#f7f7f8'
const DARK = '#1b1c1f'

/** @param files paths of the built preload and of the icon */
export function createWindow(files: { readonly preload: string; readonly icon: string }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Bookconf',
    icon: files.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? DARK : LIGHT,
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(START_PAGE)
  return window
}
