/** Meetings that are still being written. */
import type { Draft, DraftInfo } from '../../shared/app/draft'

export interface DraftStore {
  /** Newest first. */
  list(): DraftInfo[]
  read(draftId: string): Draft | null
  save(draft: Draft): Promise<void>
  delete(draftId: string): Promise<void>
}
