import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneApart, misspellings, misspeltLength } from '../../../../src/main/directory/misspelling'

/** Damerau-Levenshtein distance with adjacent transpositions, by its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const nearest = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity,
      )
      rows[i]?.splice(j, 1, nearest)
    }
  return at(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })

it('one mistake is one letter too many, too few, another, or two that changed places', () => {
  expect(['mulle', 'mullers', 'mullor', 'mlulre', 'mulelr'].map((one) => isOneApart('muller', one))).toEqual([
    ...[true, true, true, false, true],
  ])
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneApart(a, b)).toBe(distance(a, b) <= 1)
    }),
  )
})

it('every word one mistake away is tried, and no other', () => {
  const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 })
  fc.assert(
    fc.property(long, word, (typed, other) => {
      const tried = misspellings(typed)
      expect(tried.includes(other)).toBe(distance(typed, other) === 1)
      expect(tried.every((one) => distance(typed, one) === 1)).toBe(true)
    }),
  )
})

describe('a beginning with one mistake', () => {
  it.each([
    ['zhangwei', 'zhamg', 5],
    ['zhangwei', 'zhng', 5],
    ['zhangwei', 'zhaang', 5],
    ['zhangwei', 'hzangw', 6],
    ['zhangwei', 'wang', 0],
    ['li', 'lx', 0],
  ])('of %s is %s: %i letters', (whole, typed, length) => {
    expect(misspeltLength(whole, typed)).toBe(length)
  })
})

it('Russian and Greek words have mistakes in their own letters', () => {
  expect(misspellings('ивонов')).toContain('иванов')
  expect(misspellings('παπασ').length).toBeGreaterThan(100)
  expect(misspellings('张伟强飞')).toEqual([])
})
