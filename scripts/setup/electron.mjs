/** An Electron to run: the pinned official one, else on linux-x64 the prepared test runtime. */
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installOfficial } from './electron-official.mjs'
import { isPrepared, linkRuntime, prepareRuntime, runtimeFolder } from './electron-runtime.mjs'
import { say } from './say.mjs'

const HOME = 'node_modules/electron'

/** True where node_modules/electron holds or links a program that exists. */
function isPresent() {
  const name = join(HOME, 'path.txt')
  return existsSync(name) && existsSync(join(HOME, 'dist', readFileSync(name, 'utf8')))
}

const isLinked = () => existsSync(join(HOME, 'dist')) && lstatSync(join(HOME, 'dist')).isSymbolicLink()

/** @param {{ retryOfficial: boolean }} wanted */
export async function provideElectron({ retryOfficial }) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return
  if (isPresent() && !(retryOfficial && isLinked())) return
  const canFallBack = process.platform === 'linux' && process.arch === 'x64'
  // A runtime that was prepared once stands for "the official one could not be had"; asking again takes the option.
  if (canFallBack && isPrepared() && !retryOfficial) {
    linkRuntime()
    return
  }
  if (await installOfficial()) return
  if (!canFallBack)
    throw new Error('there is no Electron here; set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one')
  if (!isPrepared()) prepareRuntime()
  linkRuntime()
  say(`using the test runtime in ${runtimeFolder()}`)
}
