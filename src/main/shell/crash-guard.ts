/** How often a page that crashed is loaded again: a few times, not forever. */
const LIMIT = 3
const WITHIN_MS = 60_000

/**
 * @param now milliseconds of a clock that only goes forward
 * @returns whether the page may be loaded again after the crash that just happened
 */
export function createCrashGuard(now: () => number): () => boolean {
  let crashes: number[] = []
  return () => {
    const time = now()
    crashes = [...crashes.filter((at) => time - at < WITHIN_MS), time]
    return crashes.length < LIMIT
  }
}
