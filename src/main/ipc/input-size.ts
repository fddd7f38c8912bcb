/** An input may carry about this much text and this many parts. */
const MAX_WEIGHT = 4_000_000

/** Weighs a structured clone without ever holding a second copy; stops at the limit. */
export function isSmallEnough(input: unknown): boolean {
  let weight = 0
  const waiting: unknown[] = [input]
  while (waiting.length > 0) {
    const part = waiting.pop()
    weight += typeof part === 'string' ? part.length : 8
    if (weight > MAX_WEIGHT) return false
    if (typeof part === 'object' && part !== null)
      for (const [name, value] of Object.entries(part)) {
        weight += name.length
        waiting.push(value)
      }
  }
  return true
}
