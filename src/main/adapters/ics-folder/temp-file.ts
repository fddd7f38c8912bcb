/** Temp files: named with the process that writes them, so that those of a dead one can be told. */
import { open, stat } from 'node:fs/promises'
import { codeOf } from './folder-fault'

const TEMP = /^\.bookconf-(?<pid>\d{1,10})-[0-9a-f]+\.tmp$/
const OLD_MS = 60_000

export const tempName = (pid: number, random: string): string => `.bookconf-${String(pid)}-${random}.tmp`

/** Writes a new file through to the disk. A short write throws instead of passing for a whole one. */
export async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function isOld(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > OLD_MS
  } catch (error) {
    // Its writer has just renamed it.
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Whether a name in the folder is a temp file that nobody will rename any more. */
export async function isLeftOver(name: string, file: string): Promise<boolean> {
  const owner = TEMP.exec(name)?.groups?.pid
  if (owner === undefined) return false
  // No write takes a minute: the number has passed to another process since.
  return !isAlive(Number(owner)) || isOld(file)
}
