/** The desktop program: one instance, one window, one host. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { app, nativeTheme, type BrowserWindow } from 'electron'
import { languageOf } from '../shared/language'
import { localUser } from './account/local-user'
import { composeHost } from './compose'
import { openDoor } from './ipc/door'
import { publishTo } from './ipc/publish'
import { resolvePaths } from './paths'
import { cryptoRandom } from './random'
import { dataDirOf } from './shell/data-dir'
import { denyEverythingElse } from './shell/denials'
import { setMenu } from './shell/menu'
import { registerScheme, serveRenderer } from './shell/protocol'
import { refusedSwitch } from './shell/refused-switches'
import { createShell } from './shell/shell'
import { reportReady } from './shell/when-ready'
import { createWindow } from './shell/window'

const refused = app.isPackaged ? refusedSwitch(process.argv) : null
if (refused !== null) {
  process.stderr.write(`Bookconf does not start with ${refused}.\n`)
  app.exit(1)
}

const paths = resolvePaths({
  dataDir: dataDirOf(process.argv),
  platform: process.platform,
  env: process.env,
  home: homedir(),
})
mkdirSync(paths.data, { recursive: true, mode: 0o700 })
app.setPath('userData', join(paths.data, 'window'))
registerScheme()
setMenu(process.platform)

let window: BrowserWindow | null = null
const contents = () => window?.webContents ?? null

async function start(): Promise<void> {
  denyEverythingElse()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  const host = await composeHost({
    paths,
    clock: () => Math.floor(Date.now() / 1000),
    random: cryptoRandom,
    user: localUser(userInfo),
    computerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemLanguage: languageOf(app.getLocale()),
    alwaysSystemLanguage: false,
    workerUrl: new URL('./directory-worker.js', import.meta.url),
    log: {
      error: (message, cause) => {
        const detail = cause instanceof Error ? (cause.stack ?? cause.message) : ''
        appendFileSync(paths.log, `${new Date().toISOString()} ${message} ${detail}\n`, { mode: 0o600 })
      },
    },
    window: {
      shell: createShell({
        window: () => window,
        documents: app.getPath('documents'),
        onReady: () => void reportReady(window, process.env),
      }),
      appInfo: { version: app.getVersion(), electron: process.versions.electron, platform: process.platform },
    },
  })
  openDoor(host.dispatch, contents)
  publishTo(contents, host.subscribe)
  host.subscribe((name, payload) => {
    if (name === 'settingsChanged' && 'theme' in payload) nativeTheme.themeSource = payload.theme
  })
  window = createWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: join(app.getAppPath(), 'build/icons/256x256.png'),
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    void host.close().finally(() => {
      app.exit(0)
    })
  })
}

if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  void app.whenReady().then(start)
}
