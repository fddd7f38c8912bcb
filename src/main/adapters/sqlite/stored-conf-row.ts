/** A row of the meeting table as a StoredConf. */
import { z } from 'zod'
import { ConfDetailRest, HWMConfBaseInfo } from '../../../shared/sdk/conf-detail'
import type { StoredConf } from '../../conf/repository'
import { StoredSeries } from '../../conf/stored-series'

/** A column that holds JSON text. */
export const Json = z.string().transform((text): unknown => JSON.parse(text))

/** The columns of a meeting that make a StoredConf, with the name of the table as `m`. */
export const CONF_COLUMNS =
  'm.uid, m.sequence, m.created_at, m.stamped_at, m.cancelled_at, m.base, m.rest, m.series'

export const StoredConfRow = z.object({
  uid: z.string(),
  sequence: z.int(),
  created_at: z.int(),
  stamped_at: z.int(),
  cancelled_at: z.int().nullable(),
  base: Json.pipe(HWMConfBaseInfo),
  rest: Json.pipe(ConfDetailRest),
  series: Json.pipe(StoredSeries).nullable(),
})

export const toStoredConf = (row: z.infer<typeof StoredConfRow>): StoredConf => ({
  uid: row.uid,
  sequence: row.sequence,
  createdAt: row.created_at,
  stampedAt: row.stamped_at,
  cancelledAt: row.cancelled_at,
  detail: { ...row.base, ...row.rest },
  series: row.series,
})

export const parseStoredConf = (row: unknown): StoredConf => toStoredConf(StoredConfRow.parse(row))
