import { appendFileSync } from 'node:fs'
import { inspect } from 'node:util'
import type { Log } from '../log'

const detailOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : inspect(cause)

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
