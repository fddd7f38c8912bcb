import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Person } from '../../../../src/shared/app/person'
import { pastedList } from '../../../../src/shared/attendees/pasted-list'
import { lookUpKey, triage } from '../../../../src/shared/attendees/triage'

const person = (personId: string, name: string, email: string, otherEmails: string[] = []): Person => ({
  ...{ personId, kind: 'person', name, email, otherEmails, number: '', mobile: '', department: '' },
  ...{ title: '', accountId: '', zone: '', isExternal: false, isFavourite: false },
})
const ANNA = person('1', 'Anna Berg', 'anna@example.com', ['a.berg@example.com'])
const NAMESAKES = [person('2', '张伟', 'zw1@example.com'), person('3', '张伟', 'zw2@example.com')]
const FOUND = new Map<string, readonly Person[]>([
  ['a.berg@example.com', [ANNA]],
  ['Anna Berg', [ANNA]],
  ['张伟', NAMESAKES],
  [
    'front@example.com',
    [person('4', 'Front desk', 'front@example.com'), person('5', 'Otto', 'front@example.com')],
  ],
])

const sorted = async (text: string, present: Parameters<typeof triage>[2] = []) =>
  triage((await pastedList(text)).entries, FOUND, present)

it('tells the matched, the external, the ambiguous and what it cannot read apart', async () => {
  const text = 'a.berg@example.com; Anna Berg; 张伟; new@example.com; +49 30 5550 0100; nobody; broken@; '
  const { matched, external, already, ambiguous, invalid } = await sorted(`${text}${'x'.repeat(97)}`)
  expect(matched.map(({ attendee }) => attendee)).toEqual([
    { name: 'Anna Berg', email: 'a.berg@example.com' },
  ])
  expect(already).toEqual(['Anna Berg'])
  expect(ambiguous).toEqual([{ source: '张伟', people: NAMESAKES }])
  expect(external.map(({ attendee }) => attendee.email ?? attendee.number)).toEqual([
    'new@example.com',
    '+49 30 5550 0100',
  ])
  expect(invalid.map(({ fault }) => fault)).toEqual(['nobody', 'badAddress', 'tooLong'])
})

it('takes the one of that name where people share an address', async () => {
  const { matched, ambiguous } = await sorted('Otto <front@example.com>; Somebody <front@example.com>')
  expect(matched.map(({ attendee }) => attendee.name)).toEqual(['Otto'])
  expect(ambiguous.map(({ source }) => source)).toEqual(['Somebody <front@example.com>'])
})

it('invites nobody again, by whatever address they were invited', async () => {
  const { matched, already } = await sorted('a.berg@example.com', [{ name: 'A', email: 'ANNA@example.com' }])
  expect(matched).toEqual([])
  expect(already).toEqual(['a.berg@example.com'])
})

it('drops nothing silently', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...FOUND.keys(), 'x@example.com', '12345'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word), async (parts) => {
      const { entries } = await pastedList(parts.join('\n'))
      const { matched, external, already, ambiguous, invalid } = triage(entries, FOUND, [])
      const settled = matched.length + external.length + already.length
      expect(settled + ambiguous.length + invalid.length).toBe(entries.length)
      expect(entries.filter((entry) => lookUpKey(entry) === '').length).toBeLessThanOrEqual(invalid.length)
    }),
  )
})
