import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isList, MOST_PASTED, pastedList } from '../../../../src/shared/attendees/pasted-list'
import { typedAddress } from '../../../../src/shared/attendees/typed-address'

const read = async (text: string) =>
  (await pastedList(text)).entries.map(({ name, email, number }) =>
    [name, email, number].filter(Boolean).join(' | '),
  )

describe('lists', () => {
  it.each<[string, string, string[]]>([
    [
      'RFC 5322',
      '"Doe, J" <j@example.com>; k@example.com, Anna (in Berlin, or so) <a@example.com>',
      ['Doe, J | j@example.com', 'k@example.com', 'Anna | a@example.com'],
    ],
    [
      'full-width separators and brackets',
      '张伟＜zhang@example.com＞，k@example.com；李雷、+49 30 5550 0100',
      ['张伟 | zhang@example.com', 'k@example.com', '李雷', '+49 30 5550 0100'],
    ],
    [
      'names that nobody quoted',
      'Doe, John <j@example.com>; Kurz, Otto <o@example.com>',
      ['Doe, John | j@example.com', 'Kurz, Otto | o@example.com'],
    ],
    [
      'lines',
      'Anna Berg\n\n  k@example.com \r\nnot an address',
      ['Anna Berg', 'k@example.com', 'not an address'],
    ],
    [
      'a written list',
      '1. Anna Berg\n2) k@example.com\n• mailto:m@example.com',
      ['Anna Berg', 'k@example.com', 'm@example.com'],
    ],
    ['spaces', 'a@example.com b@example.com', ['a@example.com', 'b@example.com']],
    [
      'a header of a mail',
      'To: Anna <a@example.com>, b@example.com',
      ['Anna | a@example.com', 'b@example.com'],
    ],
    ['a group of RFC 5322', 'Team: a@example.com, b@example.com;', ['a@example.com', 'b@example.com']],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected)
    expect(isList(text)).toBe(true)
  })

  it('leaves a single word to the field', () => {
    for (const text of ['Anna Berg', 'anna@example.com', '+49 30 5550 0100', '张伟', '', 'O"Brien'])
      expect(isList(text)).toBe(false)
  })
})

describe('columns', () => {
  it.each<[string, string, string[]]>([
    [
      'with a header, in any order',
      'Department,E-Mail,Full Name\nSales,"k@example.com","Kurz, Otto"\nR&D,,张伟',
      ['Kurz, Otto | k@example.com', '张伟'],
    ],
    [
      'first and last names',
      'First Name\tLast Name\tE-mail Address\nAnna\tBerg\ta@example.com',
      ['Anna Berg | a@example.com'],
    ],
    [
      'a Chinese header',
      '姓名\t邮箱\t手机\n张伟\tzhang@example.com\t13800138000',
      ['张伟 | zhang@example.com | 13800138000'],
    ],
    [
      'without a header',
      'Anna Berg;a@example.com\nOtto Kurz;o@example.com',
      ['Anna Berg | a@example.com', 'Otto Kurz | o@example.com'],
    ],
    [
      'one row of a spreadsheet',
      'Anna Berg\ta@example.com\t+49 30 5550 0102',
      ['Anna Berg | a@example.com | +49 30 5550 0102'],
    ],
    [
      'rows of addresses are a list',
      'a@example.com,b@example.com\nc@example.com,d@example.com',
      ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected)
  })
})

describe('vCards', () => {
  it('of every version, also one that cannot be read', async () => {
    const text = [
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F\r\nEMAIL;INTERNET:zhang@example.com\r\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Otto\\, the short\nitem1.EMAIL;TYPE=WORK:o@example.com\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:4.0\nFN:Anna Berg\nTEL;VALUE=uri:tel:+49-30-5550-0102\nEND:VCARD',
      'BEGIN:VCARD\nFN:Broken\n=;=:=\n\u0000\nEND:VCARD',
    ].join('\n')
    const { entries } = await pastedList(text)
    expect(entries.slice(0, 3).map(({ name, email, number }) => [name, email, number])).toEqual([
      ['张伟', 'zhang@example.com', ''],
      ['Otto, the short', 'o@example.com', ''],
      ['Anna Berg', '', '+49-30-5550-0102'],
    ])
    expect(entries[3]).toMatchObject({ source: 'Broken' })
  })

  it('leave the lists before, between and behind them what they are', async () => {
    const card = (name: string) =>
      `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEMAIL:${name}@example.com\r\nEND:VCARD\r\n`
    const table = 'name,email\nAnna Berg,anna@example.com\n'
    expect(
      await read(`k@example.com\n${card('otto')}${table}${card('max')}${card('eva')}m@example.com`),
    ).toEqual([
      'k@example.com',
      'otto | otto@example.com',
      'Anna Berg | anna@example.com',
      'max | max@example.com',
      'eva | eva@example.com',
      'm@example.com',
    ])
  })
})

it('says what is beyond the most that is taken at once', async () => {
  const text = Array.from({ length: MOST_PASTED + 3 }, (_, at) => `p${at}@example.com`).join('\n')
  const { entries, beyond } = await pastedList(text)
  expect(entries).toHaveLength(MOST_PASTED)
  expect(beyond).toEqual(['p2000@example.com', 'p2001@example.com', 'p2002@example.com'])
})

it('reads whatever it is given', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"',
      '<',
      '>',
      '(',
      ',',
      ';',
      '\t',
      '\n',
      '@',
      'BEGIN:VCARD\n',
      'name,email\n',
      '\u0000',
      '\u202e',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const { entries } = await pastedList(pieces.join(''))
      for (const { source } of entries) expect(source).not.toBe('')
    }),
  )
})

it('takes one address with its name as it is typed', () => {
  expect(typedAddress('Otto Kurz <o@example.com>')).toEqual({ name: 'Otto Kurz', email: 'o@example.com' })
  expect(typedAddress(' o@example.com ')).toEqual({ name: 'o@example.com', email: 'o@example.com' })
  expect(typedAddress('Otto <not an address>')).toBeNull()
  expect(typedAddress('Otto')).toBeNull()
})
