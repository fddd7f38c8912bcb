/** The pinned official release, by Electron's own installer, which checks it against the checksums in its package. */
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { say } from './say.mjs'

const HOST = 'https://github.com/electron/electron/releases/download/'
const GIVE_UP_MS = 15_000

/** Whether anything answers at all; a download that has begun may take its time. */
async function isReachable() {
  const base = process.env.ELECTRON_MIRROR ?? HOST
  try {
    await fetch(base, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(GIVE_UP_MS) })
    return true
  } catch {
    return false
  }
}

/** Resolves to whether the release is in place. */
export async function downloadOfficial() {
  if (!(await isReachable())) {
    say("Electron's download host cannot be reached from here")
    return false
  }
  say('downloading Electron')
  rmSync('node_modules/electron/dist', { recursive: true, force: true })
  rmSync('node_modules/electron/path.txt', { force: true })
  return new Promise((resolve) => {
    const install = spawn(process.execPath, ['node_modules/electron/install.js'], {
      stdio: ['ignore', 2, 'ignore'],
    })
    install.on('close', (code) => {
      if (code !== 0) say('Electron could not be downloaded')
      resolve(code === 0 && existsSync('node_modules/electron/path.txt'))
    })
  })
}
