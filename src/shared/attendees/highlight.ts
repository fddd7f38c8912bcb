/** A text cut where it matched. */
export interface Segment {
  readonly text: string
  readonly isMatch: boolean
}

/** @param ranges half-open, in UTF-16 units; what lies outside the text or overlaps is taken as far as it makes sense */
export function segments(text: string, ranges: readonly (readonly [number, number])[]): Segment[] {
  const parts: Segment[] = []
  let at = 0
  const push = (to: number, isMatch: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), isMatch })
    at = Math.max(at, to)
  }
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    push(Math.min(from, text.length), false)
    push(Math.min(to, text.length), true)
  }
  push(text.length, false)
  return parts
}

/** Where a query stands in a name that the window itself found. */
export function rangesOf(text: string, query: string): [number, number][] {
  const at = text.toLowerCase().indexOf(query.trim().toLowerCase())
  return at < 0 || query.trim() === '' ? [] : [[at, at + query.trim().length]]
}
