/** What the calls answer: HWMConfDetail and the shorter rows of a list. */
import { z } from 'zod'
import { HWMCycleParam } from './cycle-param'
import {
  ConfRoleType,
  ConfStatusType,
  HWMAutoMuteType,
  HWMConferenceType,
  HWMJoinConfRestrictionType,
  HWMMediaType,
  HWMRecordType,
  HWMVmrIdType,
} from './enums'

const text = z.string()
const seconds = z.int()

/** Something the host decided differently from what was asked, without refusing the call (D9). */
export const Notice = z.object({ field: text, code: text, message: text })
export type Notice = z.infer<typeof Notice>

/** An attendee as answered; `orgId` empty means external. */
export const HWMConfAttendee = z.object({
  number: text,
  thirdUserId: text,
  name: text,
  email: text,
  sms: text,
  role: ConfRoleType,
  accountId: text,
  isOptional: z.boolean(),
  userUuid: text,
  orgId: text,
})
export type HWMConfAttendee = z.infer<typeof HWMConfAttendee>

/** Identity, time and access of a meeting: a row of getConfList. */
export const HWMConfBaseInfo = z.object({
  confId: text,
  /** Display ID where a room's fixed ID is used, else empty. */
  vmrConferenceId: text,
  confSubject: text,
  scheduserName: text,
  role: ConfRoleType,
  conferenceType: HWMConferenceType,
  confStatusType: ConfStatusType,
  isWebinar: z.literal(false),
  /** Seconds, UTC. */
  startTimeStamp: seconds,
  endTimeStamp: seconds,
  /** Deprecated twins of the stamps. */
  startTime: seconds,
  endTime: seconds,
  /** Id of the SDK's zone table, as a string here. */
  timeZone: text,
  chairmanPwd: text,
  generalPwd: text,
  chairJoinUri: text,
  guestJoinUri: text,
  accessNumber: text,
  mediaType: HWMMediaType,
  recordType: HWMRecordType,
})
export type HWMConfBaseInfo = z.infer<typeof HWMConfBaseInfo>

/** One meeting of a series. */
export const HWMSubConf = z.object({
  /** The date the rule gives it, in the meeting's zone, as eight digits. It stays whatever is changed. */
  subConfID: text,
  /** Seconds, UTC. */
  startTimeStamp: seconds,
  endTimeStamp: seconds,
  confMediaType: HWMMediaType,
  isAutoRecord: z.boolean(),
  /** Who may watch the recording: always 0, whoever has its link. */
  recordAuthType: z.int(),
  callInRestriction: HWMJoinConfRestrictionType,
  allowGuestStartConf: z.boolean(),
  /** Minutes before the start; 0 = any time. */
  allowGuestStartConfTime: z.int(),
})
export type HWMSubConf = z.infer<typeof HWMSubConf>

/** What a detail says beyond the row of a list. */
export const ConfDetailRest = z.object({
  isGuestFreePwd: z.boolean(),
  callInRestriction: HWMJoinConfRestrictionType,
  allowGuestStartConf: z.boolean(),
  /** Minutes before the start; 0 = any time. */
  allowGuestStartConfTime: z.int(),
  isOpenWaitingRoom: z.boolean(),
  isAutoRecord: z.boolean(),
  autoMuteMode: HWMAutoMuteType,
  hardTerminalAutoMuteMode: HWMAutoMuteType,
  /** True where the meeting takes place in a room. */
  vmrFlag: z.boolean(),
  vmrId: text,
  vmrIdType: HWMVmrIdType,
  attendee: z.array(HWMConfAttendee),
  /** Number of attendees. */
  size: z.int(),
  /** 0 = unlimited. */
  concurrentParticipants: z.int(),
  isSendNotify: z.boolean(),
  isSendSms: z.boolean(),
  isSendCalendarNotify: z.boolean(),
  /** Of a series; null and empty for a single meeting. */
  cycleParam: HWMCycleParam.nullable(),
  /** Soonest first. */
  subConf: z.array(HWMSubConf),
  customInfo: text,
  notices: z.array(Notice),
  /** Ours: counts the changes of the meeting, from 1. */
  revision: z.int(),
  /** Ours: the caller's, or empty. */
  requestId: text,
})

export const HWMConfDetail = HWMConfBaseInfo.extend(ConfDetailRest.shape)
export type HWMConfDetail = z.infer<typeof HWMConfDetail>
