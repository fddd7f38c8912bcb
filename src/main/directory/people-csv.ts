/** People from CSV or TSV with a header line, in English or Chinese. */
import Papa from 'papaparse'
import type { ReadRecord } from './import-people'
import { cleanCell, type PersonRecord } from './person-record'

const HEADERS: Readonly<Record<keyof PersonRecord, RegExp>> = {
  name: /^(?:(?:full|display)?[ _-]?name|姓名|名称)$/i,
  email: /^(?:e-?mail(?:[ _-]?address)?|mail|邮箱|电子邮件|邮件地址)$/i,
  number: /^(?:number|(?:tele)?phone(?:[ _-]?number)?|sip|号码|电话|座机)$/i,
  mobile: /^(?:mobile(?:[ _-]?(?:phone|number))?|cell(?:phone)?|sms|手机号?码?)$/i,
  department: /^(?:department|dept|org(?:anisation|anization|anizational unit)?|部门|组织)$/i,
  title: /^(?:(?:job[ _-]?)?title|position|职务|职位)$/i,
  accountId: /^(?:account(?:[ _-]?id)?|login|user(?:name)?|账号|帐号|工号)$/i,
}

type Column = keyof PersonRecord

/** Column positions by the header line; null where it names no person's name. */
function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [column, pattern] of Object.entries(HEADERS) as [Column, RegExp][]) {
    const at = header.findIndex((cell) => pattern.test(cleanCell(cell)))
    if (at >= 0) columns.set(column, at)
  }
  return columns
}

export function parsePeopleCsv(text: string): ReadRecord[] {
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  })
  const [header, ...lines] = data
  if (!header) return []
  const columns = columnsOf(header)
  if (!columns.has('name'))
    throw new Error('The first line must name the columns, one of them “name” (or 姓名).')
  const cell = (line: readonly string[], column: Column) => cleanCell(line[columns.get(column) ?? -1] ?? '')
  return lines.map((line, index) => ({
    line: index + 2,
    record: {
      name: cell(line, 'name'),
      email: cell(line, 'email'),
      number: cell(line, 'number'),
      mobile: cell(line, 'mobile'),
      department: cell(line, 'department'),
      title: cell(line, 'title'),
      accountId: cell(line, 'accountId'),
    },
  }))
}
