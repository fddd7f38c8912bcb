/** People in columns, as a spreadsheet copies them: with a header line or without one. */
import Papa from 'papaparse'
import { isDialNumber, isMailAddress } from '../sdk/addresses'
import type { PastedEntry } from './pasted-entry'

type Column = 'name' | 'given' | 'family' | 'email' | 'number'

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['email', /^(?:(?:primary )?e-?mail(?:[ _-]?address)?|mail|邮箱|电子邮件|邮件地址)$/i],
  ['given', /^(?:first|given)[ _-]?name$|^名$/i],
  ['family', /^(?:last|family|sur)[ _-]?name$|^姓$/i],
  ['name', /^(?:(?:full|display)?[ _-]?name|姓名|名称|attendee|participant|与会者)$/i],
  [
    'number',
    /^(?:number|(?:tele)?phone(?:[ _-]?number)?|mobile(?:[ _-]?(?:phone|number))?|电话|号码|手机号?码?)$/i,
  ],
]

type Columns = ReadonlyMap<Column, number>
type Row = readonly string[]

function headed(header: Row): Columns {
  const columns = new Map<Column, number>()
  for (const [at, cell] of header.entries()) {
    const column = HEADERS.find(([, pattern]) => pattern.test(cell))?.[0]
    if (column && !columns.has(column)) columns.set(column, at)
  }
  return columns
}

const isNumber = (cell: string) => /\d{4}/.test(cell) && isDialNumber(cell)

/** Columns by what stands in them: the one with the addresses, and the first with words. */
function guessed(rows: readonly Row[]): Columns | null {
  const width = rows[0]?.length ?? 0
  const positions = Array.from({ length: width }, (_, at) => at)
  const share = (at: number, test: (cell: string) => boolean) =>
    rows.filter((row) => test(row[at] ?? '')).length / rows.length
  const mails = positions.filter((at) => share(at, isMailAddress) > 0)
  const [email] = mails
  // Addresses in several columns are a list that happens to have lines.
  if (email === undefined || mails.length > 1 || share(email, isMailAddress) < 0.5) return null
  const columns = new Map<Column, number>([['email', email]])
  const others = positions.filter((at) => at !== email && share(at, (cell) => cell !== '') > 0)
  const number = others.find((at) => share(at, isNumber) > 0.5)
  const name = others.find((at) => at !== number)
  if (name !== undefined) columns.set('name', name)
  if (number !== undefined) columns.set('number', number)
  return others.length > 0 ? columns : null
}

function rowsOf(text: string, delimiter: string): Row[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' })
  return data.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()))
}

const isEven = (rows: readonly Row[]) => rows.every(({ length }) => length === rows[0]?.length)

function tableOf(text: string, delimiter: string): { columns: Columns; rows: readonly Row[] } | null {
  const rows = rowsOf(text, delimiter)
  const [first, ...rest] = rows
  if (!first || first.length < 2 || !isEven(rows)) return null
  const header = headed(first)
  const isHeaded = ['email', 'name', 'given', 'family'].some((column) => header.has(column as Column))
  if (isHeaded && !first.some(isMailAddress)) return rest.length > 0 ? { columns: header, rows: rest } : null
  // One line with commas is a list; one line with tabs was copied from a table.
  if (rows.length === 1 && delimiter !== '\t') return null
  const columns = guessed(rows)
  return columns && { columns, rows }
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

function nameOf(cell: (column: Column) => string): string {
  const [given, family] = [cell('given'), cell('family')]
  const parts = isHan(family) ? family + given : [given, family].filter(Boolean).join(' ')
  return cell('name') || parts
}

/** Null where the text is no table. */
export function tableEntries(text: string): PastedEntry[] | null {
  if (!/[\t,;，；]/u.test(text)) return null
  for (const delimiter of ['\t', ',', ';', '，', '；']) {
    const table = text.includes(delimiter) ? tableOf(text, delimiter) : null
    if (!table) continue
    return table.rows.map((row) => {
      const cell = (column: Column) => row[table.columns.get(column) ?? -1] ?? ''
      const source = row.filter(Boolean).join(', ')
      return { source, name: nameOf(cell), email: cell('email'), number: cell('number') }
    })
  }
  return null
}
