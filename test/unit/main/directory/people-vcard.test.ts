import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../../support/a-record'
import { recordIn, vcardRecords } from '../../../support/read-records'

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')
const read = (text: string) => vcardRecords(text).map(recordIn)

const PHONES = ['TEL;TYPE=WORK:+49 30 5550 0100', 'TEL;TYPE=CELL:+49 170 555 0100']
const anna = aRecord({
  name: 'Anna Berg',
  email: 'anna@example.com',
  number: '+49 30 5550 0100',
  mobile: '+49 170 555 0100',
  department: 'Example / Research',
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

  it('whose writer escaped every semicolon and comma, also where a line is folded', () => {
    const lines = [
      'FN:Berg\\, Anna\\; Dr.',
      'item1.TITLE:Lead\\, R\\\\D\\',
      ' ; Sales',
      'CATEGORIES:A\\;B\\,C,D',
    ]
    expect(vcardRecords(card('3.0', ...lines, ...WORK.slice(0, 1)))).toMatchObject([
      { record: { name: 'Berg, Anna; Dr.', title: 'Lead, R\\D; Sales' }, groups: ['A;B,C', 'D'] },
    ])
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
    expect(vcardRecords(text).map((one) => [one.line, recordIn(one)?.name])).toEqual([
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

describe('a card of version 4.0, 3.0 and what programs add to them', () => {
  const name = 'FN:Anna Berg'
  it.each([
    ['the preferred address first', ['EMAIL:b@example.com', 'EMAIL;PREF=1:a@example.com']],
    ['the preferred address first', ['EMAIL:b@example.com', 'EMAIL;TYPE=INTERNET,PREF:a@example.com']],
    ['the better of two ranks first', ['EMAIL;PREF=2:b@example.com', 'EMAIL;PREF=1:a@example.com']],
    ['each address once', ['EMAIL:a@example.com', 'item1.EMAIL:b@example.com', 'EMAIL:A@example.com']],
  ])('has %s', (_, lines) => {
    expect(read(card('4.0', name, ...lines))).toMatchObject([
      { email: 'a@example.com', otherEmails: ['b@example.com'] },
    ])
  })

  it.each([
    ['individual', 'person'],
    ['org', 'person'],
    ['location', 'room'],
    ['X-ROOM', 'room'],
    ['device', 'device'],
    ['X-DEVICE', 'device'],
    ['x-else', 'person'],
  ])('of the kind %s is a %s', (word, kind) => {
    expect(read(card('4.0', name, `KIND:${word}`, 'EMAIL:a@example.com'))).toMatchObject([{ kind }])
  })

  it.each([
    ['3.0', 'TZ:Europe/Berlin', 'Europe/Berlin'],
    ['4.0', 'TZ:Europe/Berlin', 'Europe/Berlin'],
    ['3.0', 'TZ;VALUE=text:Europe/Berlin', 'Europe/Berlin'],
    ['3.0', 'TZ:-05:00', ''],
    ['4.0', 'TZ:-0500', ''],
  ])('of version %s with %s is in the zone “%s”', (version, line, zone) => {
    expect(read(card(version, name, line))).toMatchObject([{ zone }])
  })

  it('has no fax machine for a number, and a SIP address where there is no telephone', () => {
    const fax = 'TEL;TYPE=WORK,FAX:+49 30 5550 0199'
    expect(read(card('3.0', name, fax, 'TEL;TYPE=WORK:+49 30 5550'))).toMatchObject([
      { number: '+49 30 5550' },
    ])
    expect(read(card('3.0', name, fax, 'IMPP:sip:anna@example.com'))).toMatchObject([
      { number: 'sip:anna@example.com' },
    ])
  })

  it('is in the groups of its categories, but for the one that holds everybody', () => {
    expect(vcardRecords(card('3.0', name, 'CATEGORIES:Board,A\\, B,myContacts'))).toMatchObject([
      { groups: ['Board', 'A, B'] },
    ])
  })
})

describe('a card of a group', () => {
  const anna = card('4.0', 'UID:urn:uuid:A1', 'FN:Anna', 'EMAIL:anna@example.com')
  const max = card('4.0', 'FN:Max', 'EMAIL:max@example.com')
  it.each([
    ['4.0', ['KIND:group', 'MEMBER:urn:uuid:a1', 'MEMBER:mailto:MAX@example.com']],
    [
      '3.0',
      [
        'X-ADDRESSBOOKSERVER-KIND:group',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:A1',
        'MEMBER:mailto:max@example.com',
      ],
    ],
  ])('of version %s is nobody, and its members are in the group, before and after it', (version, lines) => {
    const group = card(version, 'FN:Board', 'N:Board;;;;', ...lines)
    expect(vcardRecords(anna + group + max, 7)).toMatchObject([
      { line: 1, record: { name: 'Anna' }, groups: ['Board'] },
      { line: expect.any(Number) as number, record: { name: 'Max' }, groups: ['Board'] },
    ])
  })
})

describe('what a card need not hold in memory', () => {
  it.each([
    ['folded', `PHOTO;ENCODING=b:R0lG\r\n ${'QUFB'.repeat(400_000)}\r\n QQ==`],
    ['in one line', `PHOTO;ENCODING=b:${'QUFB'.repeat(400_000)}`],
    [
      'without spaces before its lines',
      `PHOTO;ENCODING=BASE64:R0lG\r\n${'QUFB'.repeat(400_000)}\r\nQQ==\r\n`,
    ],
  ])('a picture is passed over, %s', (_, picture) => {
    const text = card('3.0', 'FN:Anna', picture, 'EMAIL:anna@example.com')
    for (const size of [undefined, 65_536])
      expect(vcardRecords(text, size).map(recordIn)).toMatchObject([
        { name: 'Anna', email: 'anna@example.com' },
      ])
  })

  it('more text than a card has is refused, and the next card is read', () => {
    const text = card('3.0', 'FN:Anna', `NOTE:${'x'.repeat(2_000_000)}`) + card('3.0', 'FN:Max')
    expect(vcardRecords(text, 65_536)).toMatchObject([{ line: 1, fault: 'tooLong' }, { line: 6 }])
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
        const text = card(version, ...inner)
        const records = vcardRecords(text)
        expect(records).toHaveLength(1)
        expect(vcardRecords(text, 7)).toEqual(records)
      },
    ),
  )
})
