/** The desktop program: one instance, one window, one host. */
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { app, powerMonitor, safeStorage, type BrowserWindow } from 'electron'
import { languageOf } from '../shared/language'
import { localUser } from './account/local-user'
import { composeHost, type Host } from './compose'
import { openDoor } from './ipc/door'
import { publishTo } from './ipc/publish'
import { resolvePaths } from './paths'
import { cryptoRandom } from './random'
import { dataDirOf } from './shell/data-dir'
import { denyEverythingElse } from './shell/denials'
import { closeBeforeQuit, failWith } from './shell/ending'
import { keepInTray } from './shell/keep-in-tray'
import { createFileLog } from './shell/log-file'
import { createKeychain } from './shell/keychain'
import { setMenu } from './shell/menu'
import { handover, hearWhatIsOpened, registerLinks } from './shell/opened'
import { registerScheme, serveRenderer } from './shell/protocol'
import { quitByKeyboard } from './shell/quit-key'
import { refusedSwitch } from './shell/refused-switches'
import { rememberWindow } from './shell/remember-window'
import { showReminders } from './shell/reminder-notifications'
import { createShell } from './shell/shell'
import { watchStrayFaults } from './shell/stray-faults'
import { followTheme } from './shell/theme'
import { reportReady } from './shell/when-ready'
import { createWindow } from './shell/window'

const paths = resolvePaths({
  dataDir: dataDirOf(process.argv),
  platform: process.platform,
  env: process.env,
  home: homedir(),
})
const log = createFileLog(paths.log)
const fail = failWith(log, paths.log)
watchStrayFaults({ log, fail })
let window: BrowserWindow | null = null
const icon = (size: string) => join(app.getAppPath(), `build/icons/${size}.png`)
const contents = () => window?.webContents ?? null

const compose = () =>
  composeHost({
    paths,
    clock: () => Math.floor(Date.now() / 1000),
    random: cryptoRandom,
    user: localUser(userInfo),
    computerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemLanguage: languageOf(app.getLocale()),
    alwaysSystemLanguage: false,
    workerUrl: new URL('./directory-worker.js', import.meta.url),
    syncWorkerUrl: new URL('./sync-worker.js', import.meta.url),
    log,
    window: {
      shell: createShell({
        window: () => window,
        documents: app.getPath('documents'),
        onReady: () => {
          reportReady(window, process.env).catch((error: unknown) => {
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

/** What lies around the window, once there is a host. */
async function surround(host: Host, window: BrowserWindow): Promise<void> {
  const { reminders, keepsInTray } = host.surroundings
  quitByKeyboard(window.webContents, process.platform)
  showReminders({ host, show: showWindow })
  powerMonitor.on('resume', () => {
    reminders.wake()
  })
  await reminders.start()
  await keepInTray({ host, window, icon: icon('32x32'), show: showWindow, keepsRunning: keepsInTray })
}

async function start(): Promise<Host> {
  denyEverythingElse()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  const own = createWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: icon('256x256'),
    onBroken: fail,
  })
  window = own
  own.on('closed', () => {
    window = null
  })
  const isDrawn = once(own, 'ready-to-show')
  // The page loads while the host is made; its first call waits for it at the door.
  const composing = compose()
  openDoor(async (name, input) => (await composing).dispatch(name, input), contents)
  const host = await composing
  closeBeforeQuit(() => host.close(), log)
  publishTo(contents, host.subscribe)
  rememberWindow({ window: own, remembered: host.surroundings.remembered, log })
  await followTheme(host, own)
  // Shown where it was and as it was, rather than moved before everybody's eyes; the rest follows.
  void isDrawn.then(showWindow)
  await surround(host, own)
  return host
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

function boot(): void {
  mkdirSync(paths.data, { recursive: true, mode: 0o700 })
  app.setPath('userData', join(paths.data, 'window'))
  if (!app.requestSingleInstanceLock(handover())) {
    app.exit(0)
    return
  }
  registerScheme()
  setMenu(process.platform)
  registerLinks()
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('activate', showWindow)
  const host = app.whenReady().then(start)
  host.catch((error: unknown) => {
    fail('the start failed', error)
  })
  hearWhatIsOpened((link) => {
    // Where there is no host, the start has failed and has said so.
    void host.then(({ surroundings }) => {
      surroundings.links.open(link)
    }, Boolean)
  }, showWindow)
}

const refused = app.isPackaged ? refusedSwitch(process.argv) : null
if (refused === null) boot()
else {
  process.stderr.write(`Bookconf does not start with ${refused}.\n`)
  app.exit(1)
}
