/** Keeps what was read until something is written, by this connection or another. */
import { z } from 'zod'
import type { Database } from './database'

const Version = z.object({ others: z.int(), own: z.int() })

/** Answers a function that runs `read` again only where something has been written since. */
export function createUntilChanged(db: Database): <T>(read: () => T) => () => T {
  const version = db.prepare(
    'SELECT (SELECT data_version FROM pragma_data_version) AS others, total_changes() AS own',
  )
  return (read) => {
    let kept: { readonly at: string; readonly value: ReturnType<typeof read> } | null = null
    return () => {
      const { others, own } = Version.parse(version.get())
      const at = `${String(others)}.${String(own)}`
      if (kept?.at !== at) kept = { at, value: read() }
      return kept.value
    }
  }
}
