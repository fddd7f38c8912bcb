import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changed, newHistory, redone, undone } from '../../../src/shared/schedule/history'

it('redo is the inverse of undo, and undoing everything gives the first value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 50 }), (values) => {
      const end = values.reduce((history, value, at) => changed(history, value, String(at)), newHistory(0))
      const first = values.reduce(undone, end)
      expect(first.present).toBe(0)
      expect(values.reduce(redone, first).present).toBe(end.present)
    }),
  )
})

it('typing in one field is one step', () => {
  const typed = changed(changed(newHistory(''), 'a', 'subject'), 'ab', 'subject')
  expect(undone(typed).present).toBe('')
})

it('changes without a key are a step each, however many follow one another', () => {
  const twice = changed(changed(newHistory(0), 1, null), 2, null)
  expect(undone(twice).present).toBe(1)
  expect(undone(undone(twice)).present).toBe(0)
})
