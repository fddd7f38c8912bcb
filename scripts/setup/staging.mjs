/** Folders to work in, beside where the result goes, so that it gets there by a rename. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './processes.mjs'

const NAME = /^part-(?<pid>\d+)$/

/** An empty folder of this process below `parent`; what processes that are no more left there is removed. */
export function makeStaging(parent) {
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const pid = Number(NAME.exec(name)?.groups.pid)
    if (pid > 0 && (pid === process.pid || !isRunning(pid)))
      rmSync(join(parent, name), { recursive: true, force: true })
  }
  const folder = join(parent, `part-${process.pid}`)
  mkdirSync(folder)
  return folder
}
