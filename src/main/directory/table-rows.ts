/** The rows of a CSV or TSV text, each with the line at which it begins. */
import Papa from 'papaparse'

export interface TableRow {
  /** From 1; a quoted cell may span several lines. */
  readonly line: number
  readonly cells: readonly string[]
  /** Its quotes do not match, so that nobody can say where its cells end. */
  readonly isBroken: boolean
}

const DELIMITERS = [',', '\t', ';', '|']
/** A spreadsheet's way to name the delimiter, on a line before the header. */
const HINT = /^sep=(?<delimiter>[,;|\t])\n/i

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

/** The delimiter with which the first line has the most cells: the header has one of them in every file we can read. */
function delimiterOf(text: string): string {
  const cells = (delimiter: string) =>
    Papa.parse<string[]>(text.replace(/^\s*\n/, ''), { newline: '\n', delimiter, preview: 1 }).data[0]
      ?.length ?? 0
  return DELIMITERS.reduce((best, other) => (cells(other) > cells(best) ? other : best), ',')
}

/** Rows without any text are left out, and still count as lines. */
export function tableRows(text: string): TableRow[] {
  const lines = text.replace(/\r\n?/g, '\n')
  const hint = HINT.exec(lines)
  const table = lines.slice(hint?.[0].length ?? 0)
  const delimiter = hint?.groups?.delimiter ?? delimiterOf(table)
  const { data, errors } = Papa.parse<string[]>(table, { newline: '\n', delimiter })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  const rows: TableRow[] = []
  let line = hint ? 2 : 1
  for (const [at, cells] of data.entries()) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells, isBroken: broken.has(at) })
    line += 1 + lineBreaks(cells)
  }
  return rows
}
