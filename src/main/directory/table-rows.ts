/** The rows of a CSV or TSV text that arrives piece by piece, each with the line at which it begins. */
import Papa from 'papaparse'
import { createRowEnds } from './row-ends'

export interface TableRow {
  /** From 1; a quoted cell may span several lines. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why its cells cannot be told: its quotes do not match, or it is longer than any row of people. */
  readonly fault: 'unreadable' | 'tooLong' | null
}

export interface TableReader {
  /** The rows that end in this piece. Rows without any text are left out, and still count as lines. */
  read(piece: string, isLast: boolean): Generator<TableRow>
}

const DELIMITERS = [',', '\t', ';', '|']
/** A spreadsheet's way to name the delimiter, on a line before the header. */
const HINT = /^sep=(?<delimiter>[,;|\t])$/i

const cellsOf = (row: string, delimiter: string) =>
  Papa.parse<string[]>(row, { newline: '\n', delimiter, fastMode: false })

/** A row without quotes is what stands between the delimiters. */
function parseRow(row: string, delimiter: string): Pick<TableRow, 'cells' | 'fault'> {
  if (!row.includes('"')) return { cells: row.split(delimiter), fault: null }
  const { data, errors } = cellsOf(row, delimiter)
  return { cells: data[0] ?? [], fault: errors.length > 0 || data.length > 1 ? 'unreadable' : null }
}

/**
 * The delimiter with which the first line has the most cells: the header has one of them in every file we can read.
 * @param beginning of the text, the first line at least
 */
export function delimiterOf(beginning: string): string {
  const text = beginning.trimStart()
  const [first = ''] = text.split('\n', 1)
  const hinted = HINT.exec(first.trimEnd())?.groups?.delimiter
  if (hinted !== undefined) return hinted
  const header = text.slice(0, 100_000)
  const cells = (delimiter: string) =>
    Papa.parse<string[]>(header, { newline: '\n', delimiter, preview: 1 }).data[0]?.length ?? 0
  return DELIMITERS.reduce((best, other) => (cells(other) > cells(best) ? other : best), ',')
}

export function createTableReader(delimiter: string): TableReader {
  const ends = createRowEnds(delimiter)
  let line = 1
  return {
    *read(piece, isLast) {
      for (const { text, lines } of ends.take(piece, isLast)) {
        const at = line
        line += lines
        if (text === null) yield { line: at, cells: [], fault: 'tooLong' }
        else if (text.trim() !== '' && !(at === 1 && HINT.test(text.trim()))) {
          const row = parseRow(text, delimiter)
          if (row.cells.some((cell) => cell.trim() !== '')) yield { line: at, ...row }
        }
      }
    },
  }
}
