/**
 * Opens the program. Where there is no display it runs on a virtual one, saves a picture of the home view and goes on
 * until Ctrl-C, or with `--exit` until the picture is taken. Other arguments go to the program.
 */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import electron from 'electron'
import { hasDisplay, startVirtualDisplay } from './display.mjs'

const args = process.argv.slice(2)
const endsAfterPicture = args.includes('--exit')
const passed = args.filter((arg) => arg !== '--exit')
const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = { ...process.env }
if (virtual || endsAfterPicture) env.BOOKCONF_CAPTURE = join(tmpdir(), 'bookconf-home.png')
if (virtual) {
  env.DISPLAY = virtual.display
  console.log(`There is no display here: running on a virtual one (${virtual.display}).`)
}
const isRoot = process.getuid?.() === 0
if (isRoot) console.log("Running as root, where Electron's sandbox cannot: it is switched off for this run.")

const program = spawn(electron, [...(isRoot ? ['--no-sandbox'] : []), '.', ...passed], {
  env,
  stdio: ['ignore', 'pipe', virtual ? 'ignore' : 'inherit'],
})
createInterface({ input: program.stdout }).on('line', (line) => {
  if (!line.startsWith('captured ')) return
  console.log(`The home view: ${line.slice('captured '.length)}`)
  if (endsAfterPicture) program.kill('SIGTERM')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill('SIGTERM'))
program.on('close', (code) => {
  virtual?.stop()
  process.exitCode = code ?? 0
})
