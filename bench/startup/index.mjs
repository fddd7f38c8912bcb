/** `npm run bench -- startup`: cold start to the usable home view, as a ratio to a bare window on the same runtime. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import electron from 'electron'
import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs'
import { median } from '../median.mjs'

const RUNS = 11
const GOAL = 1.4
/** A program that has not drawn its window by then never will. */
const WITHIN_MS = 60_000
// As root Electron runs only without its sandbox.
const SWITCHES = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Milliseconds from the start of the process to its word that it is ready. */
async function start(folder, env) {
  const data = await mkdtemp(join(tmpdir(), 'bookconf-start-'))
  const begun = Date.now()
  const args = [...SWITCHES, folder, `--data=${data}`, `--user-data-dir=${join(data, 'profile')}`]
  const program = spawn(electron, args, {
    env: { ...env, BOOKCONF_READY: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const closed = once(program, 'close')
  const timer = setTimeout(() => program.kill('SIGKILL'), WITHIN_MS)
  try {
    for await (const line of createInterface({ input: program.stdout }))
      if (line.startsWith('ready ')) return Number(line.slice('ready '.length)) - begun
    throw new Error(`${folder} ended, or was not ready within ${WITHIN_MS / 1000} s`)
  } finally {
    clearTimeout(timer)
    program.kill('SIGTERM')
    await closed
    await rm(data, { recursive: true, force: true })
  }
}

const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = virtual ? { ...process.env, DISPLAY: virtual.display } : process.env
const times = { bare: [], app: [] }
try {
  // The first start of each fills the disk cache and is not counted.
  for (let run = -1; run < RUNS; run++)
    for (const [name, folder] of [
      ['bare', 'bench/startup/bare'],
      ['app', '.'],
    ]) {
      const ms = await start(folder, env)
      if (run >= 0) times[name].push(ms)
    }
} finally {
  virtual?.stop()
}
const figures = {
  bareMs: median(times.bare),
  appMs: median(times.app),
  ratio: median(times.app) / median(times.bare),
}
console.log(
  `home view ${figures.appMs} ms, bare window ${figures.bareMs} ms (medians of ${RUNS}, interleaved)`,
)
console.log(JSON.stringify({ bench: 'startup', ...figures, goal: GOAL, reached: figures.ratio <= GOAL }))
