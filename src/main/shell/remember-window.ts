/** Puts the window where it was, and remembers where it goes. */
import { screen, type BrowserWindow } from 'electron'
import type { Remembered } from '../account/remembered'
import type { Log } from '../log'
import { placeOn } from './window-place'

/** A window that is dragged moves many times a second. */
const SETTLED_MS = 500

interface Deps {
  readonly window: BrowserWindow
  readonly remembered: Remembered
  readonly log: Log
}

function restore({ window, remembered }: Deps): void {
  const place = remembered.read('windowPlace')
  if (place === null) return
  const bounds = placeOn(
    screen.getAllDisplays().map(({ workArea }) => workArea),
    place,
  )
  if (bounds !== null) window.setBounds(bounds)
  if (place.isMaximized) window.maximize()
}

export function rememberWindow(deps: Deps): void {
  const { window, remembered, log } = deps
  restore(deps)
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(timer)
    if (window.isDestroyed()) return
    const windowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    remembered.write({ windowPlace }).catch((error: unknown) => {
      log.error('the place of the window could not be kept', error)
    })
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, SETTLED_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('maximize', saveSoon)
  window.on('unmaximize', saveSoon)
  window.on('close', save)
}
