import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeopleVcards as recordsOf } from '../../../../src/main/directory/people-vcard'
import { aRecord } from '../../../support/a-record'

const parsePeopleVcards = (text: string) => [...recordsOf(text)]
const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')
const read = (text: string) => parsePeopleVcards(text).map(({ record }) => record)

const PHONES = ['TEL;TYPE=WORK:+49 30 5550 0100', 'TEL;TYPE=CELL:+49 170 555 0100']
const anna = aRecord({
  name: 'Anna Berg',
  email: 'anna@example.com',
  number: '+49 30 5550 0100',
  mobile: '+49 170 555 0100',
  department: 'Example Research',
  title: 'Engineer',
})
const WORK = ['EMAIL:anna@example.com', 'ORG:Example;Research', 'TITLE:Engineer']

describe('a card', () => {
  it.each(['3.0', '4.0'])('of version %s', (version) => {
    expect(read(card(version, 'FN:Anna Berg', 'N:Berg;Anna;;;', ...PHONES, ...WORK))).toEqual([anna])
  })

  it('of version 4.0 with addresses as URIs', () => {
    const phones = [
      'TEL;VALUE=uri;TYPE=work:tel:+49-30-5550-0100',
      'TEL;VALUE=uri;TYPE="cell,voice":tel:+49-170-555-0100',
    ]
    expect(read(card('4.0', 'FN:Anna Berg', ...phones, ...WORK))).toEqual([
      { ...anna, number: '+49-30-5550-0100', mobile: '+49-170-555-0100' },
    ])
  })

  it('of version 2.1 with bare types', () => {
    const phones = ['TEL;WORK;VOICE:+49 30 5550 0100', 'TEL;CELL:+49 170 555 0100']
    const mail = ['EMAIL;INTERNET;PREF:anna@example.com', ...WORK.slice(1)]
    expect(read(card('2.1', 'N:Berg;Anna', 'FN:Anna Berg', ...phones, ...mail))).toEqual([anna])
  })

  it.each([
    ['UTF-8', 'CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=BC=9F'],
    ['no character set', 'QUOTED-PRINTABLE:=E5=BC=A0=E4=BC=9F'],
    ['GBK', 'ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=D5=C5=CE=B0'],
    ['a line that goes on', 'CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=\r\n=E4=BC=9F'],
  ])('of version 2.1 in quoted-printable, %s', (_, name) => {
    expect(read(card('2.1', `FN;${name}`, 'TEL;CELL:13800000000'))).toMatchObject([
      { name: '张伟', mobile: '13800000000' },
    ])
  })

  it('of version 2.1 keeps what follows a picture', () => {
    const picture = ['PHOTO;ENCODING=BASE64;JPEG:R0lGODlhAQ==', 'TEL;CELL:13800000000']
    expect(read(card('2.1', 'FN:Anna', ...picture))).toMatchObject([{ mobile: '13800000000' }])
  })

  it('with grouped properties and folded lines', () => {
    const lines = ['item1.EMAIL:anna@exa', ' mple.com', 'item1.X-ABLabel:work', 'item2.TEL;TYPE=CELL:1700']
    expect(read(card('3.0', 'FN:Anna Berg', ...lines))).toMatchObject([
      { email: 'anna@example.com', mobile: '1700' },
    ])
  })

  it.each([
    ['N:张;伟;;;', '张伟'],
    ['N:Berg;Anna;Maria;;', 'Anna Maria Berg'],
  ])('without FN is named by %s', (line, name) => {
    expect(read(card('2.1', line))).toMatchObject([{ name }])
  })
})

describe('a broken card', () => {
  it('is one refused record at its line, and the others are read', () => {
    const text = `${card('3.0', 'FN:Anna')}${card('3.0', 'this is no property')}\n${card('4.0', 'FN:Max')}`
    expect(parsePeopleVcards(text).map(({ line, record }) => [line, record?.name])).toEqual([
      [1, 'Anna'],
      [5, undefined],
      [10, 'Max'],
    ])
  })

  it('without an end does not take the next one with it', () => {
    const text = `BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n${card('3.0', 'FN:Max')}`
    expect(read(text).map((record) => record?.name)).toEqual([undefined, 'Max'])
  })

  it('is what claims to be quoted-printable and is not', () => {
    expect(read(card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:张伟=E5'))).toEqual([null])
  })
})

it('whatever stands between BEGIN and END, it is one record or one refusal', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((text) => `FN:${text}`),
    fc.string().map((text) => `TEL;CELL;ENCODING=QUOTED-PRINTABLE:${text}`),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('2.1', '3.0', '4.0', '9'),
      fc.array(line, { maxLength: 6 }),
      (version, lines) => {
        const inner = lines.filter((text) => !/(?:^|[\r\n])(?:BEGIN|END):VCARD/i.test(text))
        expect(read(card(version, ...inner))).toHaveLength(1)
      },
    ),
  )
})
