/** A vdir: one file per entry, written beside its place and renamed into it, so that no reader ever sees half a file. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CalendarFolder } from '../../calendar/calendar-folder'
import { assertOwnUid } from '../../calendar/uid'
import { asFolderWork, codeOf } from './folder-fault'
import { createSharedSync, syncFolder } from './folder-sync'
import { isLeftOver, tempName, writeThrough } from './temp-file'

interface Deps {
  readonly path: string
  readonly pid: number
  /** Lower-case hexadecimal, never the same twice. */
  readonly random: () => string
}

/** Makes the folder and whatever is missing above it, for this user alone, and makes that durable. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

export function createIcsFolder({ path, pid, random }: Deps): CalendarFolder {
  const sync = createSharedSync(() => syncFolder(path))
  const fileOf = (uid: string) => {
    assertOwnUid(uid)
    return join(path, `${uid}.ics`)
  }

  const replace = async (file: string, text: string) => {
    const temp = join(path, tempName(pid, random()))
    try {
      await asFolderWork(true, () => writeThrough(temp, text))
      // Another program may hold this one file open, or own it.
      await asFolderWork(false, () => rename(temp, file))
    } catch (error) {
      // What cannot be removed now is left to the next start; the first fault is the one to tell.
      await rm(temp, { force: true }).catch(() => undefined)
      throw error
    }
    await asFolderWork(true, sync)
  }

  const tidy = async () => {
    for (const name of await readdir(path)) {
      const file = join(path, name)
      if (await isLeftOver(name, file)) await rm(file, { force: true })
    }
  }

  return {
    path,
    write: (uid, ics) =>
      asFolderWork(false, async () => {
        const file = fileOf(uid)
        await asFolderWork(true, () => makeFolder(path))
        await replace(file, ics)
      }),
    remove: (uid) =>
      asFolderWork(false, async () => {
        try {
          await rm(fileOf(uid))
        } catch (error) {
          if (codeOf(error) === 'ENOENT') return
          throw error
        }
        await sync()
      }),
    cleanUp: () =>
      asFolderWork(true, async () => {
        try {
          await tidy()
        } catch (error) {
          if (codeOf(error) !== 'ENOENT') throw error
        }
      }),
  }
}
