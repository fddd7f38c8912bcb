/** A source as its row says. */
import { z } from 'zod'
import { Source, SourceFault, SourceSettings, SyncReport } from '../../../shared/app/directory'
import type { KeptSource } from '../../directory/source-keeper'

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(schema.nullable())

const SourceRow = z.object({
  ...{ id: z.int(), kind: Source.shape.kind, name: z.string(), count: z.int() },
  settings: json(SourceSettings),
  last_sync_at: z.int().nullable(),
  report: json(SyncReport),
  fault: json(SourceFault),
})

/** Of the table `source AS s`. */
export const SOURCE_COLUMNS = `s.id, s.kind, s.name, s.settings, s.last_sync_at, s.report, s.fault,
  (SELECT count(*) FROM person AS p WHERE p.source = s.id AND p.own_change IS NOT 'remove') AS count`

export function keptSource(row: unknown): KeptSource {
  const { id, last_sync_at: lastSyncAt, ...source } = SourceRow.parse(row)
  return { sourceId: String(id), lastSyncAt, ...source }
}
