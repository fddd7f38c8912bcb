/**
 * Sets everything up that a command needs: `node scripts/setup.mjs --for start|test|check|sdk|bench [--electron]`.
 * Safe to interrupt and to run again; quick when nothing is missing. Imports nothing that `npm ci` brings.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWhenChanged } from './setup/build.mjs'
import { provideElectron } from './setup/electron.mjs'
import { lockFile, withLock } from './setup/lock.mjs'
import { installPackages } from './setup/packages.mjs'
import { say } from './setup/say.mjs'
import { provideSystemPackages } from './setup/system.mjs'

const { values } = parseArgs({ options: { for: { type: 'string' }, electron: { type: 'boolean' } } })
const purpose = values.for ?? 'start'
const needsElectron = values.electron === true || !['sdk', 'check'].includes(purpose)
process.chdir(resolve(import.meta.dirname, '..'))

async function setUp() {
  installPackages()
  if (needsElectron) {
    provideSystemPackages({ tests: purpose === 'test' })
    await provideElectron({ retryOfficial: values.electron === true })
  }
  // The check builds by itself, as one of its steps, so that a build that fails does not hide the other steps.
  if (purpose !== 'check') buildWhenChanged()
}

try {
  await withLock(lockFile(process.cwd()), setUp)
} catch (error) {
  say(`failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
