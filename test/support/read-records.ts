import { createCsvReader } from '../../src/main/directory/people-csv'
import { createCardGroups, createVcardReader } from '../../src/main/directory/people-vcard'
import { guessMapping } from '../../src/main/directory/column-mapping'
import type { ReadRecord, RecordReader } from '../../src/main/directory/record-reader'
import { createTableReader, delimiterOf } from '../../src/main/directory/table-rows'

/** A text in pieces of a size; the whole of it where none is given. */
export function piecesOf(text: string, size = Math.max(text.length, 1)): { text: string; isLast: boolean }[] {
  const count = Math.max(Math.ceil(text.length / size), 1)
  return Array.from({ length: count }, (_, at) => ({
    text: text.slice(at * size, (at + 1) * size),
    isLast: at === count - 1,
  }))
}

const all = (reader: RecordReader, text: string, size?: number): ReadRecord[] =>
  piecesOf(text, size).flatMap((piece) => [...reader.read(piece.text, piece.isLast)])

/** The records of a table, by the mapping its header suggests. */
export function csvRecords(text: string, size?: number): ReadRecord[] {
  const delimiter = delimiterOf(text)
  const [header] = createTableReader(delimiter).read(text, true)
  return all(createCsvReader(delimiter, guessMapping(header?.cells ?? [], []), false), text, size)
}

/** The records of vCards, whatever the ends of their lines. */
export function vcardRecords(given: string, size?: number): ReadRecord[] {
  const text = given.replace(/\r\n?/g, '\n')
  const groups = createCardGroups()
  for (const piece of piecesOf(text, size)) groups.take(piece.text, piece.isLast)
  return all(createVcardReader(groups.groups), text, size)
}

export const recordIn = (read: ReadRecord | undefined) => (read && 'record' in read ? read.record : null)
