/** HWMOrderConfParam: what bookConf takes. Source and decisions: docs/sdk.md, section "Parameters". */
import { z } from 'zod'
import { HWMAttendeeInfo } from './attendee-info'
import { HWMAutoMuteType, HWMJoinConfRestrictionType, HWMOrderConfType, HWMVmrIdType } from './enums'
import { characters, plainText, rule, Seconds } from './fields'

/** Most attendees one parameter may carry: a bound of ours against hostile input. */
export const MAX_ATTENDEES = 5000

/** Minutes. */
export const DURATION = { min: 15, max: 1440, default: 30 } as const

const inDuration = (minutes: number) => minutes >= DURATION.min && minutes <= DURATION.max

export const HWMOrderConfParam = z.strictObject({
  confSubject: plainText(Infinity)
    .refine(...rule((text: string) => text.trim() !== '', 40002))
    .refine(...rule((text: string) => characters(text.trim()) <= 128, 40011)),
  /** Seconds, UTC. One of the two stamps is required; startTimeStamp wins. */
  startTime: Seconds.optional(),
  startTimeStamp: Seconds.optional(),
  /** Minutes. */
  duration: z
    .int()
    .refine(...rule(inDuration, 111071015))
    .optional(),
  confType: HWMOrderConfType,
  isNeedConfPwd: z.boolean().optional(),
  guestPwd: z
    .string()
    .refine(...rule((text: string) => /^(\d{4,16})?$/.test(text), 111071080))
    .optional(),
  isRecordOn: z.boolean().optional(),
  isAutoRecord: z.boolean().optional(),
  /** Id of the SDK's zone table. */
  timeZone: z.int().min(1).max(73).optional(),
  vmrId: plainText(128).optional(),
  vmrIdType: HWMVmrIdType.optional(),
  callInRestrictionType: HWMJoinConfRestrictionType.optional(),
  attendee: z.array(HWMAttendeeInfo).max(MAX_ATTENDEES).optional(),
  isSmsOn: z.boolean().optional(),
  isMailOn: z.boolean().optional(),
  isEmailCalenderOn: z.boolean().optional(),
  allowGuestStartConf: z.boolean().optional(),
  /** Minutes before the start; 0 = any time. */
  allowGuestStartConfTime: z.int().min(0).max(1440).optional(),
  isOpenWaitingRoom: z.boolean().optional(),
  customInfo: z
    .string()
    .refine(...rule((text: string) => characters(text) <= 4096, 40006))
    .optional(),
  /** 0 = unlimited. */
  concurrentParticipants: z.int().min(0).optional(),
  autoMuteMode: HWMAutoMuteType.optional(),
  hardTerminalAutoMuteMode: HWMAutoMuteType.optional(),
  /** Ours: makes a repeated call answer with the same meeting (D12). */
  requestId: plainText(64).min(1).optional(),
})
export type HWMOrderConfParam = z.infer<typeof HWMOrderConfParam>
