/** People from CSV or TSV with a header line. */
import { requireMapping, type Mapping } from './column-mapping'
import { recordOf } from './raw-entry'
import type { ReadRecord, RecordReader } from './record-reader'
import { createRowReader, type ReadRow } from './row-entry'
import { createTableReader, type TableRow } from './table-rows'

/** @param isChosen whether a person chose the mapping; else it was guessed */
export function createCsvReader(delimiter: string, mapping: Mapping, isChosen: boolean): RecordReader {
  const rows = createTableReader(delimiter)
  let readRow: ((cells: readonly string[]) => ReadRow) | null = null

  const recordAt = (
    { line, cells, fault }: TableRow,
    read: (cells: readonly string[]) => ReadRow,
  ): ReadRecord => {
    if (fault !== null) return { line, fault }
    const { entry, groups } = read(cells)
    return { line, record: recordOf(entry), groups }
  }
  return {
    *read(piece, isLast) {
      for (const row of rows.read(piece, isLast)) {
        if (readRow) yield recordAt(row, readRow)
        else {
          // The first row names the columns.
          requireMapping(row.cells, mapping, isChosen)
          readRow = createRowReader(row.cells, mapping)
        }
      }
    },
  }
}
