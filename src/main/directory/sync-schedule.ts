/** When each source is due again: every hour, later and later after faults, never where only a person can help. */
import type { SourceFault } from '../../shared/app/directory'

/** Seconds. */
const EVERY = 3600
/** Seconds until the next try, by the number of failed ones; the last one repeats. */
const BACKOFF = [300, 900, 3600, 4 * 3600] as const
/** Another try with the same password can lock an account. */
export const needsPerson = ({ kind }: SourceFault): boolean =>
  kind === 'password' || kind === 'passwordNeeded'

export interface SyncSchedule {
  isDue(sourceId: string, now: number): boolean
  /** A sync has ended. @param now seconds */
  note(sourceId: string, fault: SourceFault | null, now: number): void
  /** Its settings or its password are others now. */
  reset(sourceId: string): void
}

export function createSyncSchedule(): SyncSchedule {
  const next = new Map<string, number>()
  const failures = new Map<string, number>()
  return {
    isDue: (sourceId, now) => now >= (next.get(sourceId) ?? -Infinity),
    note: (sourceId, fault, now) => {
      const failed = fault === null || fault.kind === 'cancelled' ? 0 : (failures.get(sourceId) ?? 0) + 1
      failures.set(sourceId, failed)
      const wait = failed === 0 ? EVERY : (BACKOFF[Math.min(failed, BACKOFF.length) - 1] ?? EVERY)
      next.set(sourceId, fault && needsPerson(fault) ? Infinity : now + wait)
    },
    reset: (sourceId) => {
      next.delete(sourceId)
      failures.delete(sourceId)
    },
  }
}
