/**
 * Opens the program. Where there is no display it runs on a virtual one, saves a picture of the home view and goes on
 * until Ctrl-C, or with `--exit` until the picture is taken. Other arguments go to the program.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import electron from 'electron'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { parseArguments } from './start/arguments.mjs'
import { isNoise } from './start/noise.mjs'

const PICTURE_WITHIN_MS = 60_000
const CAPTURED = 'captured '

const { endsAfterPicture, passed } = parseArguments(process.argv.slice(2))
const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = { ...process.env }
if (virtual || endsAfterPicture) {
  env.BOOKCONF_CAPTURE = join(tmpdir(), 'bookconf-home.png')
  // An older picture must not pass for this run's.
  rmSync(env.BOOKCONF_CAPTURE, { force: true })
}
if (virtual) {
  env.DISPLAY = virtual.display
  console.log(`There is no display here: running on a virtual one (${virtual.display}).`)
}
const isRoot = process.getuid?.() === 0
if (isRoot) console.log("Running as root, where Electron's sandbox cannot: it is switched off for this run.")

const root = resolve(import.meta.dirname, '..')
const program = spawn(electron, [...(isRoot ? ['--no-sandbox'] : []), root, ...passed], {
  env,
  stdio: ['ignore', 'pipe', virtual ? 'pipe' : 'inherit'],
})
const end = () => program.kill('SIGTERM')
let hasPicture = false

createInterface({ input: program.stdout }).on('line', (line) => {
  if (!line.startsWith(CAPTURED)) {
    console.log(line)
    return
  }
  hasPicture = true
  console.log(`The home view: ${line.slice(CAPTURED.length)}`)
  if (endsAfterPicture) end()
  else if (virtual) console.log('Running until Ctrl-C.')
})
if (virtual)
  createInterface({ input: program.stderr }).on('line', (line) => {
    if (!isNoise(line)) console.error(line)
  })
const timer = endsAfterPicture
  ? setTimeout(() => {
      console.error(`There was no picture within ${PICTURE_WITHIN_MS / 1000} s.`)
      end()
    }, PICTURE_WITHIN_MS)
  : null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)

program.on('close', (code, signal) => {
  if (timer) clearTimeout(timer)
  virtual?.stop()
  if (signal) console.error(`Bookconf was ended by ${signal}.`)
  process.exitCode = endsAfterPicture && !hasPicture ? 1 : (code ?? 1)
})
