/** People from CSV or TSV with a header line, in English or Chinese. */
import { ImportFault } from './import-fault'
import type { ReadRecord } from './import-people'
import { cleanCell, type PersonRecord } from './person-record'
import { tableRows } from './table-rows'

type Column = Exclude<keyof PersonRecord, 'kind' | 'otherEmails' | 'zone'>

const HEADERS: Readonly<Record<Column, RegExp>> = {
  name: /^(?:(?:full|display)?[ _-]?name|姓名|名称)$/i,
  email: /^(?:e-?mail(?:[ _-]?address)?|mail|邮箱|电子邮件|邮件地址)$/i,
  number: /^(?:number|(?:tele)?phone(?:[ _-]?number)?|sip|号码|电话|座机)$/i,
  mobile: /^(?:mobile(?:[ _-]?(?:phone|number))?|cell(?:phone)?|sms|手机号?码?)$/i,
  department: /^(?:department|dept|org(?:anisation|anization|anizational unit)?|部门|组织)$/i,
  title: /^(?:(?:job[ _-]?)?title|position|职务|职位)$/i,
  accountId: /^(?:account(?:[ _-]?id)?|login|user(?:name)?|账号|帐号|工号)$/i,
}

/** Positions of the columns that the header line names. */
function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [column, pattern] of Object.entries(HEADERS) as [Column, RegExp][]) {
    const at = header.findIndex((cell) => pattern.test(cleanCell(cell)))
    if (at >= 0) columns.set(column, at)
  }
  return columns
}

export function* parsePeopleCsv(text: string): Generator<ReadRecord> {
  const rows = tableRows(text)
  const first = rows.next()
  const header = first.done === true ? null : first.value
  if (!header) throw new ImportFault({ kind: 'empty' })
  const columns = columnsOf(header.cells)
  if (!columns.has('name')) throw new ImportFault({ kind: 'noNameColumn', columns: header.cells })
  const cell = (line: readonly string[], column: Column) => cleanCell(line[columns.get(column) ?? -1] ?? '')
  const recordOf = (cells: readonly string[]): PersonRecord => ({
    name: cell(cells, 'name'),
    email: cell(cells, 'email'),
    number: cell(cells, 'number'),
    mobile: cell(cells, 'mobile'),
    department: cell(cells, 'department'),
    title: cell(cells, 'title'),
    accountId: cell(cells, 'accountId'),
    ...{ kind: 'person', otherEmails: [], zone: '' },
  })
  for (const { line, cells, isBroken } of rows) yield { line, record: isBroken ? null : recordOf(cells) }
}
