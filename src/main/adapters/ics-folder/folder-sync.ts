/** Makes renames in a folder durable. */
import { open } from 'node:fs/promises'
import { codeOf } from './folder-fault'

/** Some file systems, network ones above all, know no sync of a folder. */
const UNSUPPORTED = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

export async function syncFolder(path: string): Promise<void> {
  // Windows cannot even open a folder.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!UNSUPPORTED.has(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

/** A sync that calls share: one that has not begun yet serves everybody who asked before it begins. */
export function createSharedSync(sync: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const begin = () => {
    next = null
    return sync()
  }
  return () => {
    if (next === null) {
      next = last.then(begin)
      // Whoever asked hears of a failure; the following sync only waits for the end.
      last = next.catch(() => undefined)
    }
    return next
  }
}
