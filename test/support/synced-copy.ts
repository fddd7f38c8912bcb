/** A source's copy as its user handles it, for the tests of syncs. */
import type { SourceFault, SyncReport } from '../../src/shared/app/directory'
import type { PersonRecord } from '../../src/main/directory/person-record'
import type { SyncStore } from '../../src/main/directory/sync-store'

export interface SyncedCopy {
  readonly store: SyncStore
  /** What is shown of the source, with the directory's own names for the entries. */
  list(): Promise<{ id: string; record: PersonRecord }[]>
  /** The user's own contacts, where copies go. */
  own(): Promise<PersonRecord[]>
  /** Null for a new entry. Answers its name. */
  save(id: string | null, record: PersonRecord): Promise<string>
  remove(id: string): Promise<void>
  /** What the list of sources says of the last sync. */
  last(): Promise<{
    readonly at: number | null
    readonly report: SyncReport | null
    readonly fault: SourceFault | null
  }>
}
