/** The form that stands for a booked meeting: to change it, or to schedule one like it. */
import type { HWMConfDetail } from '../sdk/conf-detail'
import { HWMMediaTypeVoice, HWMRecordTypeOff, OrderConfTypeAudio, OrderConfTypeVideo } from '../sdk/enums'
import type { Recording, ScheduleForm } from './form'
import { wallFields } from './start-instant'

function recordingOf({ recordType, isAutoRecord }: HWMConfDetail): Recording {
  if (recordType === HWMRecordTypeOff) return 'off'
  return isAutoRecord ? 'automatic' : 'allowed'
}

/** @param requestId of the booking to come; an edit sends none */
export function formOfDetail(detail: HWMConfDetail, requestId: string): ScheduleForm {
  const timeZone = Number(detail.timeZone)
  return {
    requestId,
    subject: detail.confSubject,
    ...wallFields(detail.startTimeStamp, timeZone),
    isLater: false,
    duration: Math.round((detail.endTimeStamp - detail.startTimeStamp) / 60),
    timeZone,
    confType: detail.mediaType === HWMMediaTypeVoice ? OrderConfTypeAudio : OrderConfTypeVideo,
    attendees: detail.attendee.map(
      ({ number, thirdUserId, name, email, sms, role, accountId, isOptional, userUuid }) => ({
        ...{ number, thirdUserId, name, email, sms, role, accountId, isOptional, userUuid },
      }),
    ),
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
