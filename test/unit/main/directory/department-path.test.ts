import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  departmentPath,
  pathOfText,
  pathsBelow,
  pathText,
} from '../../../../src/main/directory/department-path'

describe('the path of a department', () => {
  it.each([
    ['', []],
    ['Sales', ['Sales']],
    ['Europe / Sales / Q3/Q4', ['Europe', 'Sales', 'Q3/Q4']],
    [' /  / Sales', ['Sales']],
  ])('of %j is %j', (text, path) => {
    expect(departmentPath(text)).toEqual(path)
  })

  it('has at most sixteen names', () => {
    expect(departmentPath(Array.from({ length: 20 }, () => 'x').join(' / '))).toHaveLength(16)
  })
})

const path = fc.array(
  fc.string({ minLength: 1 }).filter((name) => !/\p{Cc}/u.test(name)),
  { maxLength: 5 },
)

it('is the same after it has been a text', () => {
  fc.assert(
    fc.property(path, (names) => {
      expect(pathOfText(pathText(names))).toEqual(names)
    }),
  )
})

it('what is below a department, and nothing else, is in its stretch', () => {
  fc.assert(
    fc.property(
      path.filter((names) => names.length > 0),
      path,
      (outer, other) => {
        const [from, to] = pathsBelow(outer)
        const isIn = (names: readonly string[]) => pathText(names) >= from && pathText(names) < to
        expect(isIn([...outer, ...other])).toBe(true)
        expect(isIn(other)).toBe(outer.every((name, at) => other[at] === name))
      },
    ),
  )
})
