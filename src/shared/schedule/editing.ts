/** Which meeting the form changes, and the form of a meeting that exists. */
import { z } from 'zod'
import { HWMAttendeeInfo } from '../sdk/attendee-info'
import type { HWMConfAttendee, HWMConfDetail } from '../sdk/conf-detail'
import {
  ConfRoleTypeChairman,
  HWMMediaTypeVoice,
  HWMRecordTypeOff,
  OrderConfTypeAudio,
  OrderConfTypeVideo,
} from '../sdk/enums'
import type { ScheduleForm } from './form'
import { repeatOf } from './repeat'
import { wallFields } from './start-instant'

export const Editing = z.object({
  confId: z.string(),
  /** What the form was made from: an older one than the meeting's is refused. */
  revision: z.number(),
  /** The first of "this and the following" meetings of a series; null for all of it. */
  subConfID: z.string().nullable(),
  /** The organiser's own entry, which an edit echoes. */
  host: HWMAttendeeInfo.nullable(),
})
export type Editing = Readonly<z.infer<typeof Editing>>

const invited = (one: HWMConfAttendee): HWMAttendeeInfo => {
  const { name, email, number, sms, accountId, thirdUserId, role, isOptional, userUuid } = one
  const texts = Object.entries({ name, email, number, sms, accountId, thirdUserId })
  return { ...Object.fromEntries(texts.filter(([, text]) => text !== '')), role, isOptional, userUuid }
}

function recordingOf({ recordType, isAutoRecord }: HWMConfDetail): ScheduleForm['recording'] {
  if (isAutoRecord) return 'automatic'
  return recordType === HWMRecordTypeOff ? 'off' : 'allowed'
}

/** Everything of a meeting that a new one may take over. */
function takenOver(detail: HWMConfDetail): Omit<ScheduleForm, 'requestId' | 'editing' | 'attendees'> {
  const timeZone = Number(detail.timeZone)
  return {
    subject: detail.confSubject,
    // A meeting keeps its people, not how they were chosen.
    groups: [],
    ...wallFields(detail.startTimeStamp, timeZone),
    duration: (detail.endTimeStamp - detail.startTimeStamp) / 60,
    timeZone,
    repeat: detail.cycleParam && repeatOf(detail.cycleParam, timeZone),
    confType: detail.mediaType === HWMMediaTypeVoice ? OrderConfTypeAudio : OrderConfTypeVideo,
    vmrId: detail.vmrId,
    vmrIdType: detail.vmrIdType,
    isNeedConfPwd: !detail.isGuestFreePwd,
    guestPwd: detail.generalPwd,
    callInRestrictionType: detail.callInRestriction,
    allowGuestStartConf: detail.allowGuestStartConf,
    allowGuestStartConfTime: detail.allowGuestStartConfTime,
    isOpenWaitingRoom: detail.isOpenWaitingRoom,
    concurrentParticipants: detail.concurrentParticipants,
    recording: recordingOf(detail),
    autoMuteMode: detail.autoMuteMode,
    hardTerminalAutoMuteMode: detail.hardTerminalAutoMuteMode,
    customInfo: detail.customInfo,
    isMailOn: detail.isSendNotify,
    isSmsOn: detail.isSendSms,
    isEmailCalenderOn: detail.isSendCalendarNotify,
  }
}

type Clock = Pick<ScheduleForm, 'time' | 'second' | 'duration'>

/** A series' own time of day and length: what most of its meetings have. A single one may have been moved. */
function usualClock({ subConf }: HWMConfDetail, timeZone: number): Clock | undefined {
  const counts = new Map<string, { clock: Clock; count: number }>()
  for (const { startTimeStamp, endTimeStamp } of subConf) {
    const { time, second } = wallFields(startTimeStamp, timeZone)
    const clock = { time, second, duration: (endTimeStamp - startTimeStamp) / 60 }
    const key = JSON.stringify(clock)
    counts.set(key, { clock, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.clock
}

/** When the form of a meeting begins: a series as a whole on its first date, else the meeting itself. */
function startOf(detail: HWMConfDetail, subConfID: string | null, timeZone: number): Partial<ScheduleForm> {
  const first = detail.subConf.find((one) => one.subConfID === subConfID) ?? detail
  if (detail.cycleParam === null || subConfID !== null)
    return {
      ...wallFields(first.startTimeStamp, timeZone),
      duration: (first.endTimeStamp - first.startTimeStamp) / 60,
    }
  return { ...wallFields(detail.cycleParam.startDate, timeZone), ...usualClock(detail, timeZone) }
}

const isHost = ({ role }: HWMConfAttendee) => role === ConfRoleTypeChairman

/**
 * The form that changes a meeting.
 * @param subConfID the first of the meetings to change, or null for the whole
 */
export function editForm(detail: HWMConfDetail, subConfID: string | null, requestId: string): ScheduleForm {
  const host = detail.attendee.find(isHost)
  const form = takenOver(detail)
  return {
    ...form,
    ...startOf(detail, subConfID, form.timeZone),
    requestId,
    attendees: detail.attendee.filter((one) => !isHost(one)).map(invited),
    editing: {
      confId: detail.confId,
      revision: detail.revision,
      subConfID,
      host: host ? invited(host) : null,
    },
  }
}

/** A new meeting like this one: the same people and settings, with an ID and passwords of its own. */
export const duplicateForm = (detail: HWMConfDetail, requestId: string): ScheduleForm => ({
  ...takenOver(detail),
  requestId,
  guestPwd: '',
  attendees: detail.attendee
    .filter((one) => !isHost(one))
    .map((one) => ({ ...invited(one), userUuid: undefined })),
  editing: null,
})
