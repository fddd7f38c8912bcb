import { appendFileSync } from 'node:fs'
import { inspect } from 'node:util'
import type { Log } from '../log'

function detailOf(cause: unknown): string {
  if (cause === undefined) return ''
  if (!(cause instanceof Error)) return inspect(cause)
  const because = cause.cause === undefined ? '' : `\nbecause of ${detailOf(cause.cause)}`
  return `${cause.stack ?? cause.message}${because}`
}

/** Appends unexpected faults to a file of this user alone. A full disk must not turn one fault into two. */
export function createFileLog(file: string): Log {
  return {
    error: (message, cause) => {
      const line = `${new Date().toISOString()} ${message} ${detailOf(cause)}`.trimEnd()
      try {
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        // Where not even the log can be written, standard error is what is left.
        process.stderr.write(`${line}\n`)
      }
    },
  }
}
