/**
 * What the SDK is given may be anything; what crosses the bridge is JSON. This makes the one into the other so that
 * the host refuses the same fields with the same codes as it does in its own process.
 */

/** No field takes a half, and JSON can say it. It stands for what JSON cannot say. */
const NONSENSE = 0.5
/** Longer than any field may be: the rest of such a text changes nothing about its refusal. */
const LONGEST_TEXT = 20_000
/** Deeper than any parameter: here a cycle ends too. */
const DEEPEST = 8

function portable(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT)
  if (typeof value === 'number') return Number.isFinite(value) ? value : NONSENSE
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return NONSENSE
  if (typeof value !== 'object' || value === null) return value
  if (depth === DEEPEST) return NONSENSE
  if (Array.isArray(value)) return value.map((part) => portable(part, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, portable(part, depth + 1)]))
}

/** The JSON text of a parameter; nothing at all is null. */
export const portableText = (value: unknown): string => JSON.stringify(portable(value, 0) ?? null)
