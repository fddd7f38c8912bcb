/**
 * The pinned official release, checked against the checksums in Electron's own package. The download goes into the
 * downloader's cache; Electron's installer then finds it there and unpacks it.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { withPatience } from './patience.mjs'

const HOME = 'node_modules/electron'
const GIVE_UP_MS = 14_000

/** The code that tells a network's fault apart is on the innermost cause. */
export function reasonOf(error) {
  const cause = error?.cause ?? error
  return cause?.code ?? cause?.message ?? String(error)
}

async function download() {
  const require = createRequire(resolve(HOME, 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href)
  const { version } = require('./package.json')
  await withPatience(GIVE_UP_MS, (signal, onProgress) =>
    downloadArtifact({
      version,
      artifactName: 'electron',
      cacheRoot: process.env.electron_config_cache,
      checksums: JSON.parse(readFileSync(resolve(HOME, 'checksums.json'), 'utf8')),
      platform: process.platform,
      arch: process.arch,
      downloadOptions: { quiet: true, signal, getProgressCallback: onProgress },
    }),
  )
}

/** Resolves to whether the release is in place. Leaves what is there alone until there is something better. */
export async function installOfficial() {
  say('downloading Electron')
  try {
    await download()
  } catch (error) {
    say(`Electron's download host gave nothing (${reasonOf(error)})`)
    return false
  }
  rmSync(resolve(HOME, 'path.txt'), { force: true })
  rmSync(resolve(HOME, 'dist'), { recursive: true, force: true })
  run(process.execPath, [resolve(HOME, 'install.js')])
  return existsSync(resolve(HOME, 'path.txt'))
}
