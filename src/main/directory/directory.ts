/** The port to the people that can be invited. */
import type { ImportReport, Person, PersonHit } from '../../shared/app/person'

export interface ImportProgress {
  /** Records read so far. */
  readonly done: number
  /** Null where the file does not tell before its end. */
  readonly total: number | null
}

export interface Directory {
  /** Best matches first. */
  search(query: string, limit: number): Promise<{ hits: PersonHit[]; more: boolean }>
  /** For each key (an e-mail address, a name or a number) the people it names; keys that name nobody are left out. */
  lookUp(keys: readonly string[]): Promise<{ key: string; people: Person[] }[]>
  count(): Promise<number>
  importFile(file: string, onProgress: (progress: ImportProgress) => void): Promise<ImportReport>
  /** Ends an import; what it has stored stays. */
  cancelImport(): void
  close(): Promise<void>
}
