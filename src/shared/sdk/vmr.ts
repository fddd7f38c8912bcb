/** A meeting room of the account: a row of getVmrList. */
import { z } from 'zod'
import { HWMJoinConfRestrictionType, HWMVmrType } from './enums'

export const HWMVmrInfo = z.object({
  /** Display ID, nine digits. */
  confId: z.string(),
  vmrId: z.string(),
  name: z.string(),
  chairmanPwd: z.string(),
  guestPwd: z.string(),
  type: HWMVmrType,
  /** Most participants; 0 = unlimited. */
  maxParties: z.int(),
  /** 0 = usable. */
  vmrStatus: z.int(),
  allowGuestStartConf: z.boolean(),
  callInRestriction: HWMJoinConfRestrictionType,
  isOpenWaitingRoom: z.boolean(),
})
export type HWMVmrInfo = z.infer<typeof HWMVmrInfo>
