/** The host of the window, and what lies around it. The program reads this file while its page loads. */
import { userInfo } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { app, powerMonitor, safeStorage, type BrowserWindow } from 'electron'
import { languageOf } from '../../shared/language'
import { localUser } from '../account/local-user'
import { composeHost } from '../compose'
import type { Dispatch } from '../ipc/dispatch'
import { publishTo } from '../ipc/publish'
import { openedWith, type Opened } from '../links/opened-with'
import type { Log } from '../log'
import type { Paths } from '../paths'
import { cryptoRandom } from '../random'
import { closeBeforeQuit } from './ending'
import { keepInTray } from './keep-in-tray'
import { createKeychain } from './keychain'
import { quitByKeyboard } from './quit-key'
import { rememberWindow } from './remember-window'
import { showReminders } from './reminder-notifications'
import { createShell } from './shell'
import { followTheme } from './theme'
import { reportReady } from './when-ready'

/** Milliseconds; a page that does not come must not keep the reminders away. */
const LONGEST_START_MS = 10_000

interface Parts {
  readonly paths: Paths
  readonly log: Log
  /** Says that the program cannot go on, and ends it. */
  readonly fail: (message: string, cause: unknown) => void
  readonly window: BrowserWindow
  readonly workerUrl: URL
  readonly syncWorkerUrl: URL
  /** Of the tray; path of a picture. */
  readonly icon: string
  /** Shows the window. */
  readonly show: () => void
}

export interface WindowHost {
  readonly dispatch: Dispatch
  /** Adds what the window can do without, once it can be used: reminders, the tray. */
  surround(): Promise<void>
  /** Opens what another program opened with this one. */
  follow(opened: Opened): Promise<void>
}

export async function openWindowHost(parts: Parts): Promise<WindowHost> {
  const { paths, log, fail, window, icon, show } = parts
  const own = () => (window.isDestroyed() ? null : window)
  let markReady: (() => void) | undefined
  const isReady = new Promise<void>((resolve) => {
    markReady = resolve
  })
  const host = await composeHost({
    paths,
    clock: () => Math.floor(Date.now() / 1000),
    random: cryptoRandom,
    user: localUser(userInfo),
    computerZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemLanguage: languageOf(app.getLocale()),
    alwaysSystemLanguage: false,
    workerUrl: parts.workerUrl,
    syncWorkerUrl: parts.syncWorkerUrl,
    log,
    window: {
      shell: createShell({
        window: own,
        documents: app.getPath('documents'),
        onReady: () => {
          markReady?.()
          reportReady(own(), process.env).catch((error: unknown) => {
            fail('the picture could not be taken', error)
          })
        },
      }),
      keychain: createKeychain({
        ...{ vault: safeStorage, platform: process.platform, file: paths.passwords, log },
      }),
      appInfo: { version: app.getVersion(), electron: process.versions.electron, platform: process.platform },
    },
  })
  const { reminders, keepsInTray, links, remembered } = host.surroundings
  closeBeforeQuit(() => host.close(), log)
  publishTo(() => own()?.webContents ?? null, host.subscribe)
  rememberWindow({ window, remembered, log })
  // At once: the window can be closed from now on, and the program ended.
  quitByKeyboard(window.webContents, process.platform)
  const showInTray = keepInTray({ host, window, icon, show, keepsRunning: keepsInTray })
  await followTheme(host, window)
  return {
    dispatch: host.dispatch,
    surround: async () => {
      await Promise.race([isReady, setTimeout(LONGEST_START_MS, null, { ref: false })])
      showReminders({ host, show })
      powerMonitor.on('resume', () => {
        reminders.wake()
      })
      await reminders.start()
      await showInTray()
    },
    follow: async (opened) => {
      const link = await openedWith(opened)
      if (link !== null) links.open(link)
    },
  }
}
