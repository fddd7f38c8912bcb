import { z } from 'zod'
import { Draft } from '../../../shared/app/draft'
import type { DraftStore } from '../../drafts/draft-store'
import { writeTransaction, type Database } from './database'

const Row = z.object({
  draft: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Draft),
})

/** Drafts as JSON in bookconf.db. */
export function createSqliteDraftStore(db: Database): DraftStore {
  const list = db.prepare('SELECT draft FROM draft ORDER BY updated_at DESC, draft_id')
  const find = db.prepare('SELECT draft FROM draft WHERE draft_id = ?')
  const upsert = db.prepare(
    `INSERT INTO draft (draft_id, updated_at, draft) VALUES (?, ?, ?)
     ON CONFLICT (draft_id) DO UPDATE SET updated_at = excluded.updated_at, draft = excluded.draft`,
  )
  const remove = db.prepare('DELETE FROM draft WHERE draft_id = ?')
  return {
    list: () =>
      list.all().map((row: unknown) => {
        const { draftId, subject, updatedAt } = Row.parse(row).draft
        return { draftId, subject, updatedAt }
      }),
    read: (draftId) => {
      const row = find.get(draftId)
      return row ? Row.parse(row).draft : null
    },
    save: (draft) =>
      writeTransaction(db, () => {
        upsert.run(draft.draftId, draft.updatedAt, JSON.stringify(draft))
      }),
    delete: (draftId) =>
      writeTransaction(db, () => {
        remove.run(draftId)
      }),
  }
}
