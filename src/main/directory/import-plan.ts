/** What an import will read from a file, told from its beginning. */
import type { ImportPlan } from '../../shared/app/directory'
import { guessMapping } from './column-mapping'
import type { TextFile } from './file-text'
import { ImportFault } from './import-fault'
import { cleanCell } from './person-record'
import { createTableReader, delimiterOf } from './table-rows'

const SAMPLE_ROWS = 5
const MAX_COLUMNS = 500
const LONGEST_SHOWN = 200

/** Of a table; null for vCards. */
export type TablePlan = ImportPlan['table']

const shown = (cells: readonly string[]): string[] =>
  cells
    .slice(0, MAX_COLUMNS)
    .map((cell) => cleanCell(cell.slice(0, 10 * LONGEST_SHOWN)).slice(0, LONGEST_SHOWN))

/** @throws ImportFault where the file is empty, has too many columns or cannot be read */
export async function planTable(file: TextFile): Promise<TablePlan> {
  const { encoding, text, isWhole } = await file.beginning()
  if (/^\s*BEGIN:VCARD/i.test(text)) return null
  const delimiter = delimiterOf(text)
  const rows = [...createTableReader(delimiter).read(text, isWhole)].slice(0, SAMPLE_ROWS + 1)
  const [header, ...sample] = rows.map(({ cells }) => cells)
  if (!header && text.trim() === '') throw new ImportFault({ kind: 'empty' })
  if (!header || header.length > MAX_COLUMNS)
    throw new ImportFault({ kind: 'tooManyColumns', limit: MAX_COLUMNS })
  return {
    ...{ encoding, delimiter, header: shown(header), sample: sample.map(shown) },
    mapping: [...guessMapping(header, sample)],
  }
}
