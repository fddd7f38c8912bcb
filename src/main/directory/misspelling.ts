/** Words that differ by one mistake: a letter too many, too few, another, or two that changed places. */

/** Shorter words are other words when they are changed. */
export const MIN_MISSPELT = 4

const letters = (first: string, last: string): string[] =>
  Array.from({ length: (last.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0) + 1 }, (_, at) =>
    String.fromCodePoint((first.codePointAt(0) ?? 0) + at),
  )
const ALPHABETS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[a-z\d]+$/, letters('a', 'z')],
  [/^[а-яіїєґ]+$/u, letters('а', 'я')],
  [/^[α-ω]+$/u, letters('α', 'ω')],
]

/** Every word one mistake away from this one; none for a short word or one of no alphabet. */
export function misspellings(word: string): string[] {
  const alphabet = ALPHABETS.find(([pattern]) => pattern.test(word))?.[1]
  if (!alphabet || word.length < MIN_MISSPELT) return []
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    found.add(before + after.slice(1))
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of alphabet) {
      found.add(before + letter + after)
      if (after !== '') found.add(before + letter + after.slice(1))
    }
  }
  found.delete(word)
  return [...found]
}

/** Whether one is the other but for at most one mistake. */
export function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const [left, right] = [a.slice(same), b.slice(same)]
  if (left === '' && right === '') return true
  const swapped = left.charAt(1) + left.charAt(0) + left.slice(2)
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    swapped === right
  )
}

/** How much of `word` was meant by `typed`, where its beginning is one mistake away; else 0. */
export function misspeltLength(word: string, typed: string): number {
  if (typed.length < MIN_MISSPELT) return 0
  const lengths = [typed.length, typed.length + 1, typed.length - 1]
  return lengths.find((length) => length <= word.length && isOneApart(word.slice(0, length), typed)) ?? 0
}
