import { existsSync, readFileSync } from 'node:fs'

/** Whether a process with this number exists, also where it is someone else's. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Whether a process with this number runs `script`. Numbers are used again, so that one that is taken may be anyone's;
 * where the system does not say what a process runs, it counts as running it.
 */
export function runsScript(pid, script) {
  if (!isRunning(pid)) return false
  const file = `/proc/${pid}/cmdline`
  try {
    return !existsSync('/proc/self/cmdline') || readFileSync(file, 'utf8').split('\0').includes(script)
  } catch {
    // It has ended in the meantime.
    return false
  }
}
