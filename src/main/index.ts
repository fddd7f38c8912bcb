/** The desktop program: one instance, one window, one host. */
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { openDoor } from './ipc/door'
import { resolvePaths } from './paths'
import { dataDirOf } from './shell/data-dir'
import { denyEverythingElse } from './shell/denials'
import { failWith } from './shell/ending'
import { createFileLog } from './shell/log-file'
import { setMenu } from './shell/menu'
import { handover, hearWhatIsOpened, registerLinks } from './shell/opened'
import { registerScheme, serveRenderer } from './shell/protocol'
import { refusedSwitch } from './shell/refused-switches'
import { watchStrayFaults } from './shell/stray-faults'
import { createWindow } from './shell/window'
import type { WindowHost } from './shell/window-host'

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
let isEnding = false
/** A start that is ended before it is over finds its window gone, and has not failed. */
const startFailed = (cause: unknown) => {
  if (!isEnding) fail('the start failed', cause)
}
const workers = {
  workerUrl: new URL('./directory-worker.js', import.meta.url),
  syncWorkerUrl: new URL('./sync-worker.js', import.meta.url),
}
const icon = (size: string) => join(app.getAppPath(), `build/icons/${size}.png`)
const contents = () => window?.webContents ?? null

async function start(): Promise<WindowHost> {
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
  const isRead = once(own.webContents, 'dom-ready')
  // The page loads while the host is read and made; its first call waits for it at the door.
  const opening = import('./shell/window-host').then(({ openWindowHost }) =>
    openWindowHost({ paths, ...workers, log, fail, window: own, icon: icon('32x32'), show: showWindow }),
  )
  openDoor(async (name, input) => (await opening).dispatch(name, input), contents)
  const host = await opening
  // Shown where it was and as it was, rather than moved before everybody's eyes; the rest follows.
  void isRead.then(showWindow)
  host.surround().catch(startFailed)
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
  app.once('before-quit', () => {
    isEnding = true
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('activate', showWindow)
  const host = app.whenReady().then(start)
  host.catch(startFailed)
  hearWhatIsOpened((opened) => {
    // Where there is no host, the start has failed and has said so.
    void host.then((there) => there.follow(opened), Boolean)
  }, showWindow)
}

const refused = app.isPackaged ? refusedSwitch(process.argv) : null
if (refused === null) boot()
else {
  process.stderr.write(`Bookconf does not start with ${refused}.\n`)
  app.exit(1)
}
