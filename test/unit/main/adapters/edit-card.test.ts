import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../../src/main/adapters/carddav/card-facts'
import { editCard, newCard } from '../../../../src/main/adapters/carddav/edit-card'
import { cleanCell } from '../../../../src/main/directory/person-record'
import { aCard } from '../../../support/a-card'
import { aRecord } from '../../../support/a-record'

const edited = (card: string, change: Partial<ReturnType<typeof aRecord>>) =>
  editCard(card, { ...(factsOf(card).record ?? aRecord()), ...change }, 1_790_000_000)

describe('a card that is edited', () => {
  it('keeps every line that says nothing of the change, byte for byte', () => {
    const foreign = [
      ...['item1.X-ABLabel:_$!<Work>!$_', 'NOTE:folded', '  here\\, and\\nthere', 'x-odd;a="b:c;d":1\\;2'],
      ...['PHOTO;ENCODING=b:QUJD', ' REVG', 'TEL;TYPE=FAX:1', 'IMPP:xmpp:a@b'],
    ]
    const card = aCard('u', 'Ada', ...foreign, 'TITLE:Dr', 'item1.EMAIL;TYPE=WORK:a@example.com')
    expect(edited(card, {})).toBe(card)
    expect(edited(card, { title: 'Prof' })).toBe(card.replace('TITLE:Dr', 'TITLE:Prof'))
    expect(edited(card, { email: 'b@example.com' })).toBe(card.replace('a@example.com', 'b@example.com'))
  })

  it('says when it was changed where it says so at all', () => {
    expect(edited(aCard('u', 'Ada', 'REV:20200101T000000Z'), { title: 'Dr' })).toContain(
      'REV:20260921T141320Z\r\n',
    )
  })

  it('adds what is missing and takes out what is emptied', () => {
    const card = aCard('u', 'Ada', 'EMAIL:a@example.com')
    const added = edited(card, {
      mobile: '+49 170 1',
      number: '+49 30 1',
      title: 'Dr',
      department: 'A / B; C',
    })
    for (const line of [
      'TEL;TYPE=CELL:+49 170 1',
      'TEL;TYPE=WORK,VOICE:+49 30 1',
      'TITLE:Dr',
      'ORG:A;B\\; C',
    ])
      expect(added).toContain(`${line}\r\n`)
    expect(edited(added, { mobile: '', number: '', title: '', department: '' })).toBe(card)
  })

  it('writes telephone numbers as the addresses that they were', () => {
    const card = aCard('u', 'Ada', 'TEL;VALUE=uri;TYPE="voice,cell":tel:+49-170-1').replace('3.0', '4.0')
    expect(edited(card, { mobile: '+49 170 2' })).toContain('TEL;VALUE=uri;TYPE="voice,cell":tel:+491702\r\n')
  })

  it.each([
    ['张伟', '张;伟;;;'],
    ['Ada King Lovelace', 'Lovelace;Ada King;;;'],
    ['Plato', 'Plato;;;;'],
  ])('writes %s in parts', (name, parts) => {
    expect(edited(aCard('u', 'Old'), { name })).toContain(`\r\nN:${parts}\r\n`)
  })

  it('folds long lines at 75 octets', () => {
    const card = newCard('u', aRecord({ name: '伟'.repeat(80), email: 'a@example.com' }), 0)
    for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(factsOf(card).record?.name).toBe('伟'.repeat(80))
  })
})

describe('any person', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((some) => cleanCell(some.replace(/\s/gu, '-')) || '-')
  const person = fc.record({ name: text, title: fc.oneof(fc.constant(''), text) })

  it('comes out of a card as they were written into it, and cannot write a line of their own', () => {
    fc.assert(
      fc.property(person, person, (first, second) => {
        const record = aRecord({ ...first, email: 'a@example.com' })
        const card = newCard('u', record, 0)
        expect(factsOf(card).record).toEqual(record)
        expect(factsOf(edited(card, second)).record).toEqual({ ...record, ...second })
      }),
      { numRuns: 300 },
    )
  })
})
