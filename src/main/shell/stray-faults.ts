/** Faults that nobody waits for. */
import type { Log } from '../log'

interface Deps {
  readonly log: Log
  /** Says that the program cannot go on, and ends it. */
  readonly fail: (message: string, cause: unknown) => void
}

/**
 * A rejection leaves everything as it was, and is logged. After an exception nobody knows what was left half-done:
 * the program ends, with everything that was acknowledged stored.
 */
export function watchStrayFaults({ log, fail }: Deps): void {
  process.on('unhandledRejection', (cause) => {
    log.error('a promise was rejected and nobody listened', cause)
  })
  process.on('uncaughtException', (cause) => {
    fail('an exception was thrown and nobody caught it', cause)
  })
}
