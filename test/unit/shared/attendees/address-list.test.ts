import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressList, vcards } from '../../../../src/shared/attendees/address-list'
import { pastedList } from '../../../../src/shared/attendees/pasted-list'

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/[\p{C}\p{Z}\s＜＞＠＂“”]+/gu, ' ').trim())
  .filter((text) => text !== '')
const people = fc
  .uniqueArray(fc.record({ name, email: fc.integer({ min: 0 }).map((id) => `p${String(id)}@example.com`) }), {
    minLength: 1,
    selector: ({ email }) => email,
  })
  .filter((list) => list.every(({ name, email }) => name !== email))

const read = async (text: string) =>
  (await pastedList(text)).entries.map(({ name, email }) => ({ name, email }))

it('is read back as it was written, whatever the names', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (list) => {
      expect(await read(addressList(list))).toEqual(list)
      expect(await read(vcards(list))).toEqual(list)
    }),
  )
})

it('takes the number of whoever has no address', () => {
  expect(
    addressList([
      { name: 'Doe, J', email: 'j@example.com' },
      { name: '张伟', number: '+86 10 5550' },
    ]),
  ).toBe('"Doe, J" <j@example.com>, +86 10 5550')
  expect(vcards([{ name: 'Doe; J', number: '1234', sms: '5678' }])).toBe(
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Doe\\; J\r\nTEL:1234\r\nTEL;TYPE=cell:5678\r\nEND:VCARD\r\n',
  )
})

describe('pasted into a spreadsheet, no list begins a formula', () => {
  const computed = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－')
  it('whatever the names, and each is read back', async () => {
    const names = fc
      .tuple(computed, fc.constantFrom("cmd|' /C calc'!A0", '1+1', 'SUM(A1)', 'Reception', ''))
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 3 }), async (list) => {
        const invited = list.map((one, id) => ({ name: one, email: `p${String(id)}@example.com` }))
        const text = addressList(invited)
        // With the quotes that a spreadsheet takes away, and without.
        for (const cell of [text, text.replace(/^"/, '')]) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u)
        expect((await read(text)).map(({ email }) => email)).toEqual(invited.map(({ email }) => email))
      }),
    )
  })

  it.each([
    [{ email: '=1+1@example.com' }, '<=1+1@example.com>'],
    [{ name: '-2', accountId: 'a' }, '"\\-2"'],
    [{ name: '@Home', email: 'home@example.com' }, '"\\@Home" <home@example.com>'],
  ])('%j is %s', (one, text) => {
    expect(addressList([one])).toBe(text)
  })
})

it('folds long lines by their bytes', () => {
  const text = vcards([{ name: '伟'.repeat(90), email: 'z@example.com' }])
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
