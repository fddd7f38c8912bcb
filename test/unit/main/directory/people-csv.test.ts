import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportFault } from '../../../../src/main/directory/import-fault'
import { aRecord } from '../../../support/a-record'
import { csvRecords, recordIn } from '../../../support/read-records'

const anna = aRecord({ name: 'Anna Berg', email: 'anna@example.com' })

const refusalOf = (text: string) => {
  try {
    csvRecords(text)
  } catch (error) {
    if (error instanceof ImportFault) return error.refusal
    throw error
  }
  return null
}
const person = (text: string) => recordIn(csvRecords(text)[0])

describe('the table', () => {
  it.each([
    ['comma', 'name,email\nAnna Berg,anna@example.com'],
    ['semicolon', 'name;email\nAnna Berg;anna@example.com'],
    ['tab', 'name\temail\nAnna Berg\tanna@example.com'],
    ['bar', 'name|email\nAnna Berg|anna@example.com'],
    ['named delimiter', 'sep=;\nname;email\nAnna Berg;anna@example.com'],
    ['quotes', '"name","email"\n"Anna Berg","anna@example.com"'],
    ['columns in another order', 'email,unknown,name\nanna@example.com,x,Anna Berg'],
  ])('is read with %s', (_, text) => {
    expect(csvRecords(text).map(recordIn)).toEqual([anna])
  })

  it('is refused without a name column, and nothing of it is taken', () => {
    expect(refusalOf('Vorname;Nachname\nAnna;Berg')).toEqual({
      kind: 'noNameColumn',
      columns: ['Vorname', 'Nachname'],
    })
  })

  it('is refused without anything to invite people by', () => {
    expect(refusalOf('name;department\nAnna;Sales')).toMatchObject({ kind: 'noAddressColumn' })
  })
})

describe('the line of a record', () => {
  const lines = (text: string) => csvRecords(text).map((read) => [read.line, recordIn(read)?.name ?? null])

  it('is where it begins, blank lines and quoted line breaks counted', () => {
    const text =
      '\nname,email\n\n"Anna\n\nBerg",a@example.com\nMax,"m@example.com"\n,\n"A\n\nB",b@example.com\nZ,\n'
    expect(lines(text)).toEqual([
      [4, 'Anna Berg'],
      [7, 'Max'],
      [9, 'A B'],
      [12, 'Z'],
    ])
  })

  it('names the row whose quotes do not match, which is not guessed at', () => {
    expect(lines('name,email\nAnna,a@example.com\n"Max,m@example.com\nZoë,z@example.com')).toEqual([
      [2, 'Anna'],
      [3, null],
    ])
  })
})

describe('a row', () => {
  it('has several addresses in one cell, in several columns, or both', () => {
    const head = 'name,E-mail Address,E-mail 2 Address\n'
    const addresses = { email: 'a@example.com', otherEmails: ['b@example.com', 'c@example.com'] }
    expect(person(`${head}Anna,"a@example.com; b@example.com",c@example.com`)).toMatchObject(addresses)
    expect(person(`${head}Anna,a@example.com ::: B@example.com,"mailto:b@example.com"`)).toMatchObject({
      ...{ email: 'a@example.com', otherEmails: ['B@example.com'] },
    })
    expect(person(`${head}Anna,"""a b""@example.com",`)).toMatchObject({ email: '"a b"@example.com' })
  })

  it('whose cell is no list of addresses keeps it whole, so that it is refused', () => {
    expect(person('name,email\nAnna,a@example.com or b')).toMatchObject({ email: 'a@example.com or b' })
  })

  it.each([
    ['First Name,Last Name', 'Anna,Berg', 'Anna Berg'],
    ['First Name,Middle Name,Last Name', 'Anna,Maria,Berg', 'Anna Maria Berg'],
    ['First Name,Last Name', '伟,张', '张伟'],
    ['姓,名', '欧阳,娜', '欧阳娜'],
    ['姓,名', 'Berg,Anna', 'Anna Berg'],
    ['First Name,Last Name', 'Wei,张', 'Wei 张'],
    ['First Name,Last Name', 'Anna,', 'Anna'],
    ['Display Name,First Name,Last Name', ',Anna,Berg', 'Anna Berg'],
    ['Display Name,First Name,Last Name', 'A. Berg,Anna,Berg', 'A. Berg'],
    ['Name,DisplayName', 'anna.b,Anna Berg', 'anna.b'],
  ])('with the columns %s and %s is called %s', (header, cells, name) => {
    expect(person(`${header},email\n${cells},a@example.com`)).toMatchObject({ name })
  })

  it.each([
    ['room', 'room'],
    ['Conference Room', 'room'],
    ['会议室', 'room'],
    ['Endpoint', 'device'],
    ['终端', 'device'],
    ['', 'person'],
    ['员工', 'person'],
  ])('of the kind “%s” is a %s', (word, kind) => {
    expect(person(`name,email,type\nAnna,a@example.com,${word}`)).toMatchObject({ kind })
  })

  it.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['China Standard Time', 'Asia/Shanghai'],
    ['+08:00', ''],
    ['Mars/Olympus', ''],
  ])('in the zone %s is in “%s”', (zone, known) => {
    expect(person(`name,email,time zone\nAnna,a@example.com,${zone}`)).toMatchObject({ zone: known })
  })

  it.each([
    ['公司/研发部/一组', '公司 / 研发部 / 一组'],
    ['Europe / Sales', 'Europe / Sales'],
    ['研发部/一组;市场部', '研发部 / 一组'],
  ])('of the department %s is in %s', (text, department) => {
    expect(person(`name,email,department\nAnna,a@example.com,${text}`)).toMatchObject({ department })
  })

  it('has the company above the department', () => {
    expect(person('name,email,Department,Company\nAnna,a@example.com,Sales,Example')).toMatchObject({
      department: 'Example / Sales',
    })
  })

  it('is in the groups it names, but for those that only a program made', () => {
    const [read] = csvRecords('name,email,labels\nAnna,a@example.com,Board ; 项目组；* myContacts ::: Café\n')
    expect(read).toMatchObject({ groups: ['Board', '项目组', 'Café'] })
  })
})

it('a cell holds no control characters, no marks of direction and nothing that nobody sees', () => {
  const text = 'name,email\n"\u202eAnna\u0000\u0007  Berg\u200b\u2066",\u202aanna@example.com\u202c'
  expect(person(text)).toEqual(anna)
})

it('what nobody sees inside an address stays a fault: without it, it would be somebody else’s', () => {
  expect(person('name,email\nAnna,an\u200bna@example.com')).toMatchObject({ email: 'an na@example.com' })
})

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '"', '""', '"a"', '" ', '"a\nb"', '\u0000', 'x'.repeat(500), '\n', ' "'),
)
const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 })

it('whatever the text is, it is read or refused, each line once', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const text = `name${delimiter}email\n${rows.map((cells) => cells.join(delimiter)).join('\n')}`
      const starts = csvRecords(text).map(({ line }) => line)
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
    }),
  )
})

it('in whatever pieces a text arrives, its records are the same', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', '\t', '|'),
      fc.integer({ min: 1, max: 9 }),
      (rows, delimiter, size) => {
        const text = `name${delimiter}email\n${rows.map((cells) => cells.join(delimiter)).join('\n')}`
        expect(csvRecords(text, size)).toEqual(csvRecords(text))
      },
    ),
  )
})
