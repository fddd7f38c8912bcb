import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pastedEntries } from '../../../src/shared/attendees/pasted-list'
import { triage } from '../../../src/shared/attendees/triage'

it('reads the forms that people paste', () => {
  const text = '"Doe, J" <j@example.com>; k@example.com，张伟、+49 30 5550 0100\nnot an address'
  expect(pastedEntries(text).map(({ name, email }) => [name, email])).toEqual([
    ['Doe, J', 'j@example.com'],
    ['', 'k@example.com'],
    ['张伟', ''],
    ['+49 30 5550 0100', ''],
    ['not an address', ''],
  ])
})

it('drops nothing silently', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
      const entries = pastedEntries(parts.join('\n'))
      const { added, already, ambiguous, invalid } = triage(entries, new Map(), [])
      expect(added.length + already.length + ambiguous.length + invalid.length).toBe(entries.length)
    }),
  )
})
