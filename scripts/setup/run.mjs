import { spawnSync } from 'node:child_process'

/** Runs a program with its output on standard error; throws where it fails. */
export function run(program, args, options = {}) {
  const { status, error, signal } = spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options })
  if (error?.code === 'ENOENT') throw new Error(`${program} is not installed`)
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed (${signal ?? status})`)
}

/** The npm that runs this script, else the one on the path (a script on Windows, which only a shell can start). */
export function npm(args) {
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) run(process.execPath, [own, ...args])
  else run('npm', args, { shell: process.platform === 'win32' })
}

/** What a program prints on standard output, also where it fails; empty where it is not there. */
export function ask(program, args) {
  const { stdout } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return stdout ?? ''
}
