/**
 * What the SDK is given may be anything; what crosses the bridge is plain data. This makes the one into the other so
 * that the host refuses the same fields with the same codes as it does in its own process.
 */

/** No field takes it, and it crosses the bridge. */
const NONSENSE = NaN
/** Longer than any field may be: the rest of such a text changes nothing about its refusal. */
const LONGEST_TEXT = 20_000
/** Deeper than any parameter. */
const DEEPEST = 8

function portableAt(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT)
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return NONSENSE
  if (typeof value !== 'object' || value === null) return value
  if (depth === DEEPEST) return NONSENSE
  if (Array.isArray(value)) return value.map((part) => portableAt(part, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, portableAt(part, depth + 1)]))
}

export const portable = (value: unknown): unknown => portableAt(value, 0)
