/** What changeVmrInfo takes: all of a room that can be changed. */
import { z } from 'zod'
import { HWMJoinConfRestrictionType } from './enums'
import { plainText, rule } from './fields'
import type { Fault } from './ns-error'
import { isRecord, parsedAs, parseFields, type Parsed } from './parse-fields'

export const HWMVmrInfoParam = z.strictObject({
  vmrId: plainText(128),
  vmrName: plainText(128).refine((name) => name.trim() !== ''),
  /** 4–16 digits. */
  chairPwd: z.string().regex(/^\d{4,16}$/),
  /** 4–16 digits; empty = guests need none. */
  guestPwd: z.string().refine(...rule((text: string) => /^(\d{4,16})?$/.test(text), 111071080)),
  allowGuestStartConf: z.boolean(),
  joinConfRestrictionType: HWMJoinConfRestrictionType,
  isOpenWaitingRoom: z.boolean(),
})
export type HWMVmrInfoParam = z.infer<typeof HWMVmrInfoParam>

const ROWS = Object.keys(HWMVmrInfoParam.shape)
const rowOf = ({ field }: Fault) => ROWS.indexOf(field)

export function parseVmrInfo(input: unknown): Parsed<HWMVmrInfoParam> {
  if (!isRecord(input)) return { ok: false, faults: [{ field: '', code: 40002 }] }
  const { values, known, unknown } = parseFields(HWMVmrInfoParam.shape, input, '')
  if (values.chairPwd !== undefined && values.chairPwd === values.guestPwd)
    known.push({ field: 'guestPwd', code: 201080006 })
  return parsedAs(values, [...known.sort((a, b) => rowOf(a) - rowOf(b)), ...unknown])
}
