/** What editSubCycleConf takes: one meeting of a series, held differently. */
import { z } from 'zod'
import { ConfId, Revision, SubConfID } from './conf-ref'
import { HWMJoinConfRestrictionType, HWMMediaType } from './enums'
import { rule, Seconds } from './fields'
import type { Fault } from './ns-error'
import { DURATION } from './order-param'
import { startFaults } from './order-rules'
import { isRecord, parsedAs, parseFields, type Parsed } from './parse-fields'

/** Minutes. */
export const Duration = z
  .int()
  .refine(...rule((minutes: number) => minutes >= DURATION.min && minutes <= DURATION.max, 111071015))

export const HWMEditSubCycleConfParam = z.strictObject({
  confId: ConfId,
  subConfID: SubConfID,
  /** Seconds, UTC. */
  startTimeStamp: Seconds,
  duration: Duration,
  /** Whatever is left out stays as it is. */
  confMediaType: HWMMediaType.optional(),
  isAutoRecord: z.boolean().optional(),
  callInRestriction: HWMJoinConfRestrictionType.optional(),
  allowGuestStartConf: z.boolean().optional(),
  /** Minutes before the start; 0 = any time. */
  allowGuestStartConfTime: z.int().min(0).max(1440).optional(),
  /** Ours: the one that was seen. */
  revision: Revision.optional(),
})
export type HWMEditSubCycleConfParam = z.infer<typeof HWMEditSubCycleConfParam>

const ROWS = Object.keys(HWMEditSubCycleConfParam.shape)
const rowOf = ({ field }: Fault) => ROWS.indexOf(field)

/** @param now seconds */
export function parseEditSub(input: unknown, now: number): Parsed<HWMEditSubCycleConfParam> {
  if (!isRecord(input)) return { ok: false, faults: [{ field: '', code: 40002 }] }
  const { values, known, unknown } = parseFields(HWMEditSubCycleConfParam.shape, input, '')
  const start = values.startTimeStamp
  const ruled = typeof start === 'number' ? startFaults('startTimeStamp', start, now) : []
  return parsedAs(values, [...[...known, ...ruled].sort((a, b) => rowOf(a) - rowOf(b)), ...unknown])
}
