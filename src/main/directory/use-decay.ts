/** How much an earlier use still counts. */

/** What is used no more counts half after so many seconds: a month. */
const HALF_LIFE = 30 * 24 * 3600

/** A count that was right at `lastAt`, as it is at `now`. Seconds. */
export const decayed = (count: number, lastAt: number, now: number): number =>
  count * 2 ** (-Math.max(0, now - lastAt) / HALF_LIFE)
