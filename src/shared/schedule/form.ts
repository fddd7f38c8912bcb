/** What a person fills in, as one immutable value, and the parameter it stands for. */
import { z } from 'zod'
import { GroupSet } from '../attendees/roster'
import { HWMAttendeeInfo } from '../sdk/attendee-info'
import {
  HWMAutoMuteType,
  HWMAutoMuteTypeDefault,
  HWMJoinConfRestrictionAll,
  HWMJoinConfRestrictionType,
  HWMOrderConfType,
  HWMVmrIdType,
  HWMVmrIdTypeFixed,
  OrderConfTypeVideo,
} from '../sdk/enums'
import { DURATION, type HWMOrderConfParam } from '../sdk/order-param'
import { Editing } from './editing'
import { Repeat } from './repeat'

/** One choice instead of two switches, so that "automatic without recording" cannot be said (D4). */
export const Recording = z.enum(['off', 'allowed', 'automatic'])
export type Recording = z.infer<typeof Recording>

export const ScheduleForm = z.object({
  requestId: z.string(),
  subject: z.string(),
  /** `2026-11-30`, a wall date in the zone. */
  date: z.string(),
  /** `09:00`, a wall time in the zone. */
  time: z.string(),
  /** Which of two instants a repeated wall clock means. */
  isLater: z.boolean(),
  /** Seconds after that minute: 0, but for a meeting that another program booked and nobody moved. */
  second: z.number().default(0),
  /** Minutes. */
  duration: z.number(),
  timeZone: z.number(),
  confType: HWMOrderConfType,
  attendees: z.array(HWMAttendeeInfo),
  /** Through which groups attendees came. The call knows none of them. */
  groups: z.array(GroupSet).default([]),
  vmrId: z.string(),
  vmrIdType: HWMVmrIdType,
  isNeedConfPwd: z.boolean(),
  guestPwd: z.string(),
  callInRestrictionType: HWMJoinConfRestrictionType,
  allowGuestStartConf: z.boolean(),
  allowGuestStartConfTime: z.number(),
  isOpenWaitingRoom: z.boolean(),
  concurrentParticipants: z.number(),
  recording: Recording,
  autoMuteMode: HWMAutoMuteType,
  hardTerminalAutoMuteMode: HWMAutoMuteType,
  customInfo: z.string(),
  isMailOn: z.boolean(),
  isSmsOn: z.boolean(),
  isEmailCalenderOn: z.boolean(),
  /** Null for a single meeting. */
  repeat: Repeat.nullable().default(null),
  /** Null for a new meeting. */
  editing: Editing.nullable().default(null),
})
export type ScheduleForm = Readonly<z.infer<typeof ScheduleForm>>

interface Start {
  readonly requestId: string
  readonly date: string
  readonly time: string
  readonly isLater: boolean
  readonly second: number
  readonly timeZone: number
}

export const newForm = (start: Start): ScheduleForm => ({
  ...start,
  subject: '',
  duration: DURATION.default,
  confType: OrderConfTypeVideo,
  attendees: [],
  groups: [],
  vmrId: '',
  vmrIdType: HWMVmrIdTypeFixed,
  isNeedConfPwd: true,
  guestPwd: '',
  callInRestrictionType: HWMJoinConfRestrictionAll,
  allowGuestStartConf: true,
  allowGuestStartConfTime: 0,
  isOpenWaitingRoom: false,
  concurrentParticipants: 0,
  recording: 'off',
  autoMuteMode: HWMAutoMuteTypeDefault,
  hardTerminalAutoMuteMode: HWMAutoMuteTypeDefault,
  customInfo: '',
  isMailOn: false,
  isSmsOn: false,
  isEmailCalenderOn: false,
  repeat: null,
  editing: null,
})

/** True where the room's own ID is used, and with it the room's passwords. */
export const usesFixedId = (form: ScheduleForm): boolean =>
  form.vmrId !== '' && form.vmrIdType === HWMVmrIdTypeFixed

/** The exact parameter of bookConf. What has no effect for the chosen ID is left out. */
export function toOrderParam(form: ScheduleForm, startTimeStamp: number | undefined): HWMOrderConfParam {
  const hasRoom = form.vmrId !== ''
  const isFixed = usesFixedId(form)
  return {
    confSubject: form.subject,
    ...(startTimeStamp === undefined ? {} : { startTimeStamp }),
    duration: form.duration,
    confType: form.confType,
    ...(isFixed ? {} : { isNeedConfPwd: form.isNeedConfPwd }),
    ...(!isFixed && form.isNeedConfPwd && form.guestPwd !== '' ? { guestPwd: form.guestPwd } : {}),
    isRecordOn: form.recording !== 'off',
    isAutoRecord: form.recording === 'automatic',
    timeZone: form.timeZone,
    ...(hasRoom ? { vmrId: form.vmrId, vmrIdType: form.vmrIdType } : {}),
    callInRestrictionType: form.callInRestrictionType,
    attendee: [...(form.editing?.host ? [form.editing.host] : []), ...form.attendees],
    isSmsOn: form.isSmsOn,
    isMailOn: form.isMailOn,
    isEmailCalenderOn: form.isEmailCalenderOn,
    allowGuestStartConf: form.allowGuestStartConf,
    ...(isFixed ? {} : { allowGuestStartConfTime: form.allowGuestStartConfTime }),
    isOpenWaitingRoom: form.isOpenWaitingRoom,
    customInfo: form.customInfo,
    concurrentParticipants: form.concurrentParticipants,
    autoMuteMode: form.autoMuteMode,
    hardTerminalAutoMuteMode: form.hardTerminalAutoMuteMode,
    // A change is recognised by its revision; the request of a new meeting is unique.
    ...(form.editing?.subConfID === null ? {} : { requestId: form.requestId }),
  }
}
