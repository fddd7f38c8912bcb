import type { Database } from './database'

/** Half of the second within which the window must show what another process wrote. */
const EVERY_MS = 500

/** Calls back when another process has changed the file. The function it returns ends that. */
export function watchOtherWriters(db: Database, onChange: () => void): () => void {
  const version = db.prepare('PRAGMA data_version')
  const read = () => (version.get() as { data_version: number }).data_version
  let last = read()
  const timer = setInterval(() => {
    const current = read()
    if (current === last) return
    last = current
    onChange()
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
  }
}
