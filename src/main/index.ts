/** The desktop program: one instance, one window, one host. */
import { mkdirSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { languageOf } from '../shared/language'
import { localUser } from './account/local-user'
import { composeHost } from './compose'
import { openDoor } from './ipc/door'
import { publishTo } from './ipc/publish'
import { resolvePaths } from './paths'
import { cryptoRandom } from './random'
import { dataDirOf } from './shell/data-dir'
import { denyEverythingElse } from './shell/denials'
import { closeBeforeQuit, failWith } from './shell/ending'
import { createFileLog } from './shell/log-file'
import { setMenu } from './shell/menu'
import { registerScheme, serveRenderer } from './shell/protocol'
import { refusedSwitch } from './shell/refused-switches'
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
      appInfo: { version: app.getVersion(), electron: process.versions.electron, platform: process.platform },
    },
  })

async function start(): Promise<void> {
  denyEverythingElse()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  window = createWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: join(app.getAppPath(), 'build/icons/256x256.png'),
    onBroken: fail,
  })
  window.on('closed', () => {
    window = null
  })
  // The page loads while the host is made; its first call waits for it at the door.
  const composing = compose()
  openDoor(async (name, input) => (await composing).dispatch(name, input), contents)
  const host = await composing
  closeBeforeQuit(() => host.close(), log)
  publishTo(contents, host.subscribe)
  await followTheme(host, window)
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

function boot(): void {
  mkdirSync(paths.data, { recursive: true, mode: 0o700 })
  app.setPath('userData', join(paths.data, 'window'))
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  registerScheme()
  setMenu(process.platform)
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => {
    app.quit()
  })
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      fail('the start failed', error)
    })
}

const refused = app.isPackaged ? refusedSwitch(process.argv) : null
if (refused === null) boot()
else {
  process.stderr.write(`Bookconf does not start with ${refused}.\n`)
  app.exit(1)
}
