/** Meeting IDs, passwords and join links. */
import type { Random } from '../random'

/** Nine digits, the first of them 1 to 9, not yet used by any meeting or room. */
export function drawConfId(random: Random, isTaken: (id: string) => boolean): string {
  for (;;) {
    const id = String(random.int(100_000_000, 1_000_000_000))
    if (!isTaken(id)) return id
  }
}

/** Six digits, different from each of `others`. */
export function drawPassword(random: Random, others: readonly string[]): string {
  for (;;) {
    const password = String(random.int(0, 1_000_000)).padStart(6, '0')
    if (!others.includes(password)) return password
  }
}

/** Fills in the template of the settings. */
export function joinLink(
  template: string,
  parts: { room: string; confId: string; role: 'host' | 'guest' },
): string {
  return template.replace(/\{(room|confId|role)\}/g, (_, name: keyof typeof parts) =>
    encodeURIComponent(parts[name]),
  )
}
