/** The port to the sources as they are kept, and to where their syncs run. */
import type { Source, SourceSettings } from '../../shared/app/directory'
import type { Language } from '../../shared/language'
import type { SyncOutcome } from './sync-source'

/** What is kept of a source. Whether it is syncing, and its password, is known elsewhere. */
export type KeptSource = Omit<Source, 'isSyncing' | 'hasPassword'>

export interface SyncOrder {
  readonly sourceId: string
  readonly password: string
  readonly isThorough: boolean
  /** Of names that a source has in several languages, and of what we add to a name. */
  readonly language: Language
}

export interface SourceKeeper {
  list(): Promise<KeptSource[]>
  /** Null where it is gone. */
  read(sourceId: string): Promise<KeptSource | null>
  /** Without an ID a new one. With another server or another part of it the next sync begins anew. Null where it is gone. */
  save(sourceId: string | null, name: string, settings: SourceSettings): Promise<KeptSource | null>
  /** Those with changes of the user's that they do not know yet. */
  changed(): Promise<string[]>
  /** With everything that came from it. */
  remove(sourceId: string): Promise<void>
  /** @throws what is no fault of the source */
  sync(order: SyncOrder, onProgress: (done: number) => void): Promise<SyncOutcome>
  /** The sync ends with the fault `cancelled`. */
  cancel(sourceId: string): void
  close(): Promise<void>
}
