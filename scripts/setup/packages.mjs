/** node_modules as the lock file says; a hash kept inside it tells whether it does. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { npm } from './run.mjs'
import { say } from './say.mjs'

const STAMP = 'node_modules/.bookconf-lock-hash'

export function installPackages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  say('installing packages (npm ci)')
  // Gone first: whatever ends the work half-way, the next run starts it again.
  rmSync(STAMP, { force: true })
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  writeFileSync(STAMP, hash)
}
