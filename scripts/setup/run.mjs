import { spawnSync } from 'node:child_process'

/** Runs a program with its output on standard error; throws where it fails. */
export function run(program, args, options = {}) {
  const { status, error, signal } = spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed (${signal ?? status})`)
}

/** What a program prints, or null where it fails or is not there. */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : null
}
