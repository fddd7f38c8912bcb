/** Copies of meetings on their way to another program. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarMeeting } from './calendar-meeting'
import { assertOwnUid } from './uid'

/** Nobody reads a copy a day later; until then the other program may still ask its user. */
const KEPT_MS = 86_400_000
const OWN = /@bookconf-\d+\.ics$/

/** Another start of the program may be tidying at the same time, so a file may vanish under our hands. */
async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    if (!OWN.test(name)) continue
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > KEPT_MS) await rm(file, { force: true })
  }
}

/** Writes a copy for this user alone, removes those of past days, answers its path. */
export async function writeOutgoing(
  folder: string,
  { uid, sequence }: CalendarMeeting,
  ics: string,
): Promise<string> {
  assertOwnUid(uid)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeOld(folder)
  const file = join(folder, `${uid}-${String(sequence)}.ics`)
  await writeFile(file, ics, { mode: 0o600 })
  return file
}
