/** What is read from a file, piece by piece. */
import type { ImportReport } from '../../shared/app/person'
import type { PersonRecord } from './person-record'

/**
 * A record, the names of its groups (null where the file says nothing of groups) and the line at which it stands, or why
 * it cannot be one.
 */
export type ReadRecord =
  | { readonly line: number; readonly record: PersonRecord; readonly groups: readonly string[] | null }
  | { readonly line: number; readonly fault: ImportReport['refused'][number]['reason'] }

export interface RecordReader {
  /**
   * The records that end in this piece of the file's text, whose lines end with \n.
   * @throws ImportFault where nothing of the file can be read
   */
  read(piece: string, isLast: boolean): Generator<ReadRecord>
}
