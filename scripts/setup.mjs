/**
 * Sets everything up that a command needs: `node scripts/setup.mjs --for start|test|check|sdk|bench [--electron]`.
 * Safe to interrupt and to run again; quick when nothing is missing. Imports nothing that `npm ci` brings.
 */
import { parseArgs } from 'node:util'
import { buildWhenChanged } from './setup/build.mjs'
import { provideElectron } from './setup/electron.mjs'
import { installPackages } from './setup/packages.mjs'
import { say } from './setup/say.mjs'
import { installSystemLibraries } from './setup/system.mjs'

const { values } = parseArgs({ options: { for: { type: 'string' }, electron: { type: 'boolean' } } })
const purpose = values.for ?? 'start'
const needsElectron = values.electron === true || !['sdk', 'check'].includes(purpose)

try {
  installPackages()
  if (needsElectron) {
    installSystemLibraries({ tests: purpose === 'test' })
    await provideElectron({ retryOfficial: values.electron === true })
  }
  buildWhenChanged()
} catch (error) {
  say(`failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
