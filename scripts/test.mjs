/** Runs every suite and ends with which Electron it ran on and the sum over all of them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import electron from 'electron'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { lastLine, playwrightCounts, sum, vitestCounts, withVerdict } from './test/counts.mjs'

const VITEST = 'test-results/vitest.json'
const E2E = 'test-results/e2e.json'

const run = (args, env) =>
  spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

rmSync('test-results', { recursive: true, force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`]
const unitPassed = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters], process.env)

const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = virtual ? { ...process.env, DISPLAY: virtual.display } : process.env
// As root Electron runs only without its sandbox, so that this question needs the switch too.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const version = spawnSync(electron, [...asRoot, '--version'], { encoding: 'utf8', env }).stdout.trim()
const e2ePassed = run(['node_modules/@playwright/test/cli.js', 'test'], env)
virtual?.stop()

const total = sum([
  withVerdict(vitestCounts(read(VITEST)), unitPassed),
  withVerdict(playwrightCounts(read(E2E)), e2ePassed),
])
console.log(`\nElectron ${version}`)
console.log(lastLine(total))
process.exitCode = total.failed === 0 ? 0 : 1
