/** Where what was typed without spaces, or by initials, stands in a name or a reading: `zhangw` in `zhang wei`. */

/** Half-open stretch of a folded text. */
export type Stretch = readonly [start: number, end: number]

export function partsOf(folded: string): Stretch[] {
  const parts: Stretch[] = []
  for (const { 0: part, index } of folded.matchAll(/[^ ]+/g)) parts.push([index, index + part.length])
  return parts
}

/** The parts from the one at `first` on, each taken whole, or by its initial, or, the last, by its beginning. */
function align(folded: string, parts: readonly Stretch[], first: number, typed: string): Stretch[] | null {
  const follow = (turn: number, rest: string): Stretch[] | null => {
    if (rest === '') return []
    if (turn === parts.length) return null
    const [start, end] = parts[(first + turn) % parts.length] ?? [0, 0]
    const part = folded.slice(start, end)
    if (part.startsWith(rest)) return [[start, start + rest.length]]
    for (const length of [part.length, 1]) {
      if (!rest.startsWith(part.slice(0, length))) continue
      const others = follow(turn + 1, rest.slice(length))
      if (others) return [[start, start + length], ...others]
    }
    return null
  }
  return follow(0, typed)
}

/** From the first part on, else from a later one; null where it is not there. */
export function alignParts(folded: string, typed: string): Stretch[] | null {
  const parts = partsOf(folded)
  for (const first of parts.keys()) {
    const found = align(folded, parts, first, typed)
    if (found) return found
  }
  return null
}

/** The parts joined from one of them on, and where each unit of that stands in the folded text. */
export function* turns(folded: string): Generator<{ readonly text: string; readonly at: readonly number[] }> {
  const parts = partsOf(folded)
  for (const first of parts.keys()) {
    const turned = [...parts.slice(first), ...parts.slice(0, first)]
    yield {
      text: turned.map(([start, end]) => folded.slice(start, end)).join(''),
      at: turned.flatMap(([start, end]) => Array.from({ length: end - start }, (_, unit) => start + unit)),
    }
  }
}
