/** A vdir: one file per entry, written beside its place and renamed into it, so that no reader ever sees half a file. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarFault } from '../../../shared/app/calendar-state'
import { CalendarFolderError, type CalendarFolder } from '../../calendar/calendar-folder'
import { isOwnUid } from '../../calendar/uid'

interface Deps {
  readonly path: string
  /** Names temp files, so that those of a dead process can be told. */
  readonly pid: number
  readonly random: () => string
}

const TEMP = /^\.bookconf-(?<pid>\d+)-[0-9a-f]+\.tmp$/
const OLD_MS = 60_000

const FAULTS: Readonly<Record<string, CalendarFault>> = {
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  EEXIST: 'folderMissing',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Writes through to the disk; a short write throws instead of passing for a whole one. */
async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no such thing as syncing a folder.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function createIcsFolder({ path, pid, random }: Deps): CalendarFolder {
  const write = async (uid: string, ics: string) => {
    if (!isOwnUid(uid)) throw new Error('Not a UID of this product.')
    await mkdir(path, { recursive: true, mode: 0o700 })
    const temp = join(path, `.bookconf-${String(pid)}-${random()}.tmp`)
    try {
      await writeThrough(temp, ics)
      await rename(temp, join(path, `${uid}.ics`))
    } catch (error) {
      await rm(temp, { force: true })
      throw error
    }
    await syncFolder(path)
  }

  const isLeftOver = async (name: string): Promise<boolean> => {
    const owner = TEMP.exec(name)?.groups?.pid
    if (owner === undefined) return false
    if (!isAlive(Number(owner))) return true
    const { mtimeMs } = await stat(join(path, name))
    return Date.now() - mtimeMs > OLD_MS
  }

  const cleanUp = async () => {
    for (const name of await readdir(path))
      if (await isLeftOver(name)) await rm(join(path, name), { force: true })
  }

  return {
    write: (uid, ics) =>
      write(uid, ics).catch((error: unknown) => {
        throw new CalendarFolderError(FAULTS[codeOf(error)] ?? 'unknown', error)
      }),
    cleanUp: () =>
      cleanUp().catch((error: unknown) => {
        // No folder yet: nothing was left in it.
        if (codeOf(error) !== 'ENOENT') throw error
      }),
  }
}
