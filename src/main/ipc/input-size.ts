/** An input may carry about this much text and this many parts. */
const MAX_WEIGHT = 4_000_000
const PER_PART = 8

/** Maps, typed arrays and the like have no place in a call, and hide their weight. */
function isPlain(part: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(part)
  return Array.isArray(part) || prototype === Object.prototype || prototype === null
}

/** Weighs plain data without a second copy of its texts; stops at the limit, so that a cycle ends there too. */
export function isSmallEnough(input: unknown): boolean {
  let weight = 0
  const waiting: unknown[] = [input]
  while (waiting.length > 0) {
    const part = waiting.pop()
    weight += typeof part === 'string' ? part.length : PER_PART
    if (weight > MAX_WEIGHT) return false
    if (typeof part !== 'object' || part === null) continue
    if (!isPlain(part)) return false
    if (Array.isArray(part)) {
      if (part.length * PER_PART > MAX_WEIGHT) return false
      for (const value of part as unknown[]) waiting.push(value)
    } else
      for (const [name, value] of Object.entries(part)) {
        weight += name.length
        waiting.push(value)
      }
  }
  return true
}
