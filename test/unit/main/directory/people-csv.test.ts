import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportFault } from '../../../../src/main/directory/import-fault'
import { parsePeopleCsv as recordsOf } from '../../../../src/main/directory/people-csv'
import { aRecord } from '../../../support/a-record'

const NOBODY = aRecord()
const anna = { ...NOBODY, name: 'Anna Berg', email: 'anna@example.com' }

const parsePeopleCsv = (text: string) => [...recordsOf(text)]

const refusalOf = (text: string) => {
  try {
    parsePeopleCsv(text)
  } catch (error) {
    if (error instanceof ImportFault) return error.refusal
    throw error
  }
  return null
}

describe('the table', () => {
  it.each([
    ['comma', 'name,email\nAnna Berg,anna@example.com'],
    ['semicolon', 'name;email\nAnna Berg;anna@example.com'],
    ['tab', 'name\temail\nAnna Berg\tanna@example.com'],
    ['bar', 'name|email\nAnna Berg|anna@example.com'],
    ['named delimiter', 'sep=;\nname;email\nAnna Berg;anna@example.com'],
    ['quotes', '"name","email"\n"Anna Berg","anna@example.com"'],
    ['columns in another order', 'email,unknown,name\nanna@example.com,x,Anna Berg'],
    ['line ends of Windows', 'name,email\r\nAnna Berg,anna@example.com\r\n'],
    ['line ends of old Macs', 'name,email\rAnna Berg,anna@example.com\r'],
  ])('is read with %s', (_, text) => {
    expect(parsePeopleCsv(text).map(({ record }) => record)).toEqual([anna])
  })

  it('may have columns in English', () => {
    const text = [
      'Full Name,E-mail Address,Phone,Mobile,Department,Job Title,Account ID',
      'A,a@example.com,1,2,D,T,x',
    ]
    const person = { name: 'A', email: 'a@example.com', number: '1', mobile: '2' }
    expect(parsePeopleCsv(text.join('\n'))[0]?.record).toEqual({
      ...NOBODY,
      ...person,
      ...{ department: 'D', title: 'T', accountId: 'x' },
    })
  })

  it('may have columns in Chinese', () => {
    const text = '姓名,邮箱,电话,手机,部门,职务,工号\n张伟,zw@example.com,1,2,研发部,工程师,x'
    const person = { name: '张伟', email: 'zw@example.com', number: '1', mobile: '2' }
    expect(parsePeopleCsv(text)[0]?.record).toEqual({
      ...NOBODY,
      ...person,
      ...{ department: '研发部', title: '工程师', accountId: 'x' },
    })
  })

  it('is refused without a name column, and nothing of it is taken', () => {
    expect(refusalOf('Vorname;Nachname\nAnna;Berg')).toEqual({
      kind: 'noNameColumn',
      columns: ['Vorname', 'Nachname'],
    })
  })

  it.each(['', '\n\n', ' , \n'])('%j is refused as empty', (text) => {
    expect(refusalOf(text)).toEqual({ kind: 'empty' })
  })
})

it('is read part by part, each row once', () => {
  const rows = Array.from({ length: 3500 }, (_, at) => `"Person\n${String(at)}",p${String(at)}@example.com`)
  const records = parsePeopleCsv(['name,email', ...rows].join('\n'))
  expect(records.map(({ record }) => record?.name)).toEqual(rows.map((_, at) => `Person ${String(at)}`))
  expect(records.at(-1)?.line).toBe(2 + 3499 * 2)
})

describe('the line of a record', () => {
  const lines = (text: string) => parsePeopleCsv(text).map(({ line, record }) => [line, record?.name ?? null])

  it('is where it begins, blank lines and quoted line breaks counted', () => {
    const text =
      '\nname,email\n\n"Anna\r\nBerg",a@example.com\nMax,"m@example.com"\n,\n"A\n\nB",b@example.com\nZ,\n'
    expect(lines(text)).toEqual([
      [4, 'Anna Berg'],
      [6, 'Max'],
      [8, 'A B'],
      [11, 'Z'],
    ])
  })

  it('names the row whose quotes do not match, which is not guessed at', () => {
    expect(lines('name,email\nAnna,a@example.com\n"Max,m@example.com\nZoë,z@example.com')).toEqual([
      [2, 'Anna'],
      [3, null],
    ])
  })
})

it('a cell holds no control characters and no marks of direction', () => {
  const [row] = parsePeopleCsv('name,email\n"\u202eAnna\u0000\u0007  Berg\u2066",anna@example.com')
  expect(row?.record).toEqual(anna)
})

it('whatever the text is, it is read or refused', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', '"', '\u0000', 'x'.repeat(5000)),
  )
  const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 })
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const text = `name${delimiter}email\n${rows.map((cells) => cells.join(delimiter)).join('\n')}`
      const records = parsePeopleCsv(text)
      const starts = records.map(({ line }) => line)
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
    }),
  )
})
