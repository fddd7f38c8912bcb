/** The rows of a CSV or TSV text, each with the line at which it begins. */
import Papa from 'papaparse'

export interface TableRow {
  /** From 1; a quoted cell may span several lines. */
  readonly line: number
  readonly cells: readonly string[]
  /** Its quotes do not match, so that nobody can say where its cells end. */
  readonly isBroken: boolean
}

const ROWS_AT_ONCE = 1000
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

/**
 * Reads a part at a time, so that a large table never stands in memory as cells. Rows without any text are left out,
 * and still count as lines.
 */
export function* tableRows(text: string): Generator<TableRow> {
  const lines = text.replace(/\r\n?/g, '\n')
  const hint = HINT.exec(lines)
  let rest = lines.slice(hint?.[0].length ?? 0)
  const delimiter = hint?.groups?.delimiter ?? delimiterOf(rest)
  let line = hint ? 2 : 1
  while (rest !== '') {
    // The library's fast mode would split all the rest for each part.
    const part = Papa.parse<string[]>(rest, {
      newline: '\n',
      delimiter,
      preview: ROWS_AT_ONCE,
      fastMode: false,
    })
    const broken = new Set(part.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
    for (const [at, cells] of part.data.entries()) {
      if (cells.some((cell) => cell.trim() !== '')) yield { line, cells, isBroken: broken.has(at) }
      line += 1 + lineBreaks(cells)
    }
    rest = part.meta.truncated ? rest.slice(part.meta.cursor) : ''
  }
}
