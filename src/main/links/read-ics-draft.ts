/** A calendar file that somebody opened, as a link to a new meeting. */
import { open, stat } from 'node:fs/promises'
import type { PendingLink } from '../../shared/app/pending-link'
import { icsDraft } from '../calendar/ics-draft'

const LARGEST = 1_000_000

/**
 * The file's text; null where it is too large.
 * @throws where it is none: opening a pipe or a device might never end
 */
async function textOf(path: string): Promise<string | null> {
  if (!(await stat(path)).isFile()) throw new Error('This is not a file.')
  const file = await open(path, 'r')
  try {
    // What is read is bounded as well: the file may grow meanwhile.
    const { bytesRead, buffer } = await file.read(Buffer.alloc(LARGEST + 1), 0, LARGEST + 1, 0)
    return bytesRead > LARGEST ? null : buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

export async function readIcsDraft(path: string): Promise<PendingLink> {
  try {
    const text = await textOf(path)
    if (text === null) return { action: 'refused', reason: 'fileTooLarge' }
    const draft = icsDraft(text)
    return typeof draft === 'string' ? { action: 'refused', reason: draft } : { action: 'new', seed: draft }
  } catch {
    // The window says that the file could not be read; why is the file system's matter.
    return { action: 'refused', reason: 'fileUnreadable' }
  }
}
