/** node_modules as the lock file says; a hash kept inside it tells whether it does. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const STAMP = 'node_modules/.bookconf-lock-hash'

export function installPackages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  say('installing packages (npm ci)')
  // npm is a script on Windows, which only a shell can start.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
  writeFileSync(STAMP, hash)
}
