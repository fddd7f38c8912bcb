import { z } from 'zod'
import { HWMConfDetail } from '../../../shared/sdk/conf-detail'
import type { StoredConf } from '../../conf/repository'

/** The columns of a meeting that make a StoredConf. */
export const StoredConfRow = z.object({
  uid: z.string(),
  sequence: z.int(),
  created_at: z.int(),
  stamped_at: z.int(),
  detail: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(HWMConfDetail),
})

export const toStoredConf = (row: z.infer<typeof StoredConfRow>): StoredConf => ({
  uid: row.uid,
  sequence: row.sequence,
  createdAt: row.created_at,
  stampedAt: row.stamped_at,
  detail: row.detail,
})
