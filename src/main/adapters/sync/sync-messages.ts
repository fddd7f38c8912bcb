/** What the thread of the sources is asked to do, and what it answers. */
import type { SourceSettings } from '../../../shared/app/directory'
import type { KeptSource, SyncOrder } from '../../directory/source-keeper'
import type { SyncOutcome } from '../../directory/sync-source'

export interface SyncAnswers {
  readonly list: KeptSource[]
  readonly read: KeptSource | null
  readonly save: KeptSource | null
  readonly changed: string[]
  readonly remove: null
  readonly sync: SyncOutcome
}

export type SyncTask =
  | { readonly kind: 'list' | 'changed' }
  | { readonly kind: 'read' | 'remove'; readonly sourceId: string }
  | {
      readonly kind: 'save'
      readonly sourceId: string | null
      readonly name: string
      readonly settings: SourceSettings
    }
  | { readonly kind: 'sync'; readonly order: SyncOrder }

/** Ends a sync. */
export interface SyncWord {
  readonly cancel: string
}

/** Entries read so far. */
export type SyncProgress = number
