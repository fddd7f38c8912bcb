import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readingOrder } from '../../../../src/main/directory/reading-order'

const inOrder = (names: readonly string[]) =>
  names.toSorted((a, b) => (readingOrder(a) < readingOrder(b) ? -1 : 1))

it('names are in order as they are read, whatever they are written with', () => {
  const names = [
    'Ægir',
    'anna',
    'Élan',
    'Łukasz',
    'Müller',
    'Ødegård',
    '单雄信',
    'Weiß',
    '张三',
    '张伟',
    '章三',
  ]
  expect(inOrder(names.toReversed())).toEqual(names)
})

it('a name in Chinese stands after the same in Latin letters, and before the next', () => {
  expect(inOrder(['Zhao', '张伟', 'Zhang Wei', 'Zhan'])).toEqual(['Zhan', 'Zhang Wei', '张伟', 'Zhao'])
})

it('any text has a place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readingOrder(text)).not.toMatch(/[\p{Cc}\p{Surrogate}]/u)
    }),
  )
})
