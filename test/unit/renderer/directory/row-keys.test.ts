import { expect, it } from 'vitest'
import { isTyped, rowMove } from '../../../../src/renderer/components/directory/row-keys'

const AT = { at: 5, part: 'main', total: 100, perPage: 10 }
const move = (key: string, change: Partial<typeof AT> = {}) => rowMove(key, { ...AT, ...change })

it('the arrows, Home, End and the page keys stay inside the list, in the same part of a row', () => {
  expect([move('ArrowDown')?.at, move('ArrowUp')?.at, move('PageDown')?.at, move('PageUp')?.at]).toEqual([
    6, 4, 15, 0,
  ])
  expect([move('Home')?.at, move('End')?.at, move('ArrowDown', { at: 99 })?.at]).toEqual([0, 99, 99])
  expect(move('ArrowDown', { part: 'star' })).toEqual({ at: 6, part: 'star' })
})

it('right goes to the star, left back to the row', () => {
  expect(move('ArrowRight')).toEqual({ at: 5, part: 'star' })
  expect(move('ArrowLeft', { part: 'star' })).toEqual({ at: 5, part: 'main' })
})

it('other keys are not the list’s; a letter alone belongs to the search', () => {
  expect([move('Enter'), move('Tab'), move('toString')]).toEqual([null, null, null])
  const typed = (key: string, held = {}) =>
    isTyped({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })
  expect([typed('z'), typed('伟'), typed('7'), typed('@')]).toEqual([true, true, true, true])
  expect([typed(' '), typed('Enter'), typed('Process'), typed('z', { ctrlKey: true })]).toEqual([
    ...[false, false, false, false],
  ])
})
