/** One set-up of this checkout at a time: a file with the number and the script of the process that works. */
import { createHash } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runsScript } from './processes.mjs'
import { say } from './say.mjs'

const POLL_MS = 200

/** Outside the checkout, because `npm ci` empties node_modules; one for each user, because /tmp is shared. */
export function lockFile(checkout, user = process.getuid?.() ?? 0) {
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 16)
  return join(tmpdir(), `bookconf-setup-${user}-${name}.lock`)
}

/** A link to a file that is written already: nobody ever sees the lock half-written. */
function tryTake(file) {
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${process.pid}\n${process.argv[1]}`)
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** The process in the file, or null where the file has gone or its writer was ended before it could remove it. */
function holderOf(file) {
  try {
    const [number, script] = readFileSync(file, 'utf8').split('\n')
    const pid = Number(number)
    return pid > 0 && runsScript(pid, script) ? pid : null
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return null
  }
}

/** Runs `work` while this process holds the file; waits for another process that does. */
export async function withLock(file, work) {
  let told = false
  while (!tryTake(file)) {
    const holder = holderOf(file)
    if (holder === null) rmSync(file, { force: true })
    else {
      if (!told) say(`waiting for another set-up of this folder (process ${holder})`)
      told = true
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
