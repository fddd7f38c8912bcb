/** The icon in the tray, with a menu that follows the meetings, the clock and the language. */
import { app, Menu, Tray } from 'electron'
import { EMPTY_SEED } from '../../shared/app/draft-seed'
import { instantToWall, wallToInstants } from '../../shared/time'
import type { Host } from '../compose'
import { trayMenu, type TrayActions } from './tray-menu'

const EVERY_MS = 60_000
const DAY = 86_400

interface Deps {
  readonly host: Host
  /** Path of a picture. */
  readonly icon: string
  /** Shows the window. */
  readonly show: () => void
}

/** Seconds: the first moment of tomorrow where the computer is. */
function endOfDay(now: number, zone: string): number {
  const tomorrow = instantToWall(now + DAY, zone)
  const [midnight] = wallToInstants({ ...tomorrow, hour: 0, minute: 0 }, zone)
  return midnight ?? now + DAY
}

export function createTray({ host, icon, show }: Deps): void {
  const tray = new Tray(icon)
  const { links, upcoming } = host.surroundings
  const actions: TrayActions = {
    openMeeting: (confId) => {
      links.open({ action: 'meeting', confId })
      show()
    },
    schedule: () => {
      links.open({ action: 'new', seed: EMPTY_SEED })
      show()
    },
    join: (confId) => void host.dispatch('joinMeeting', { confId, as: 'host' }),
    open: show,
    quit: () => {
      app.quit()
    },
  }
  let shown = ''
  function refresh(): void {
    const now = Math.floor(Date.now() / 1000)
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const items = trayMenu(upcoming(now, endOfDay(now, zone)), zone, host.language(), actions)
    // A menu that is open would close when it is replaced.
    const asText = JSON.stringify(items)
    if (asText === shown) return
    shown = asText
    tray.setContextMenu(Menu.buildFromTemplate(items))
  }
  tray.setToolTip('Bookconf')
  tray.on('click', show)
  refresh()
  host.subscribe((name) => {
    if (name === 'confListChanged' || name === 'settingsChanged') refresh()
  })
  const timer = setInterval(refresh, EVERY_MS)
  app.once('will-quit', () => {
    clearInterval(timer)
    tray.destroy()
  })
}
