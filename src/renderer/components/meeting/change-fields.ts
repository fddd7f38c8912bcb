/** What people call the members of HWMConfDetail that a change may name: keys of texts. */
import type { HWMConfDetail } from '../../../shared/sdk/conf-detail'

const MEETING = 'dialog.fieldNames.meeting'

/** Texts of the dialog where it has a field for the member, else our own. */
const NAMES = {
  confId: 'booked.meetingId',
  vmrConferenceId: 'booked.meetingId',
  confSubject: 'dialog.fieldNames.confSubject',
  scheduserName: 'meeting.organiser',
  role: MEETING,
  conferenceType: 'meeting.fields.cycleParam',
  confStatusType: MEETING,
  isWebinar: MEETING,
  startTimeStamp: 'dialog.fieldNames.startTimeStamp',
  endTimeStamp: 'meeting.fields.endTimeStamp',
  startTime: 'dialog.fieldNames.startTimeStamp',
  endTime: 'meeting.fields.endTimeStamp',
  timeZone: 'dialog.fieldNames.timeZone',
  chairmanPwd: 'meeting.fields.chairmanPwd',
  generalPwd: 'dialog.fieldNames.guestPwd',
  chairJoinUri: 'meeting.hostLink',
  guestJoinUri: 'booked.link',
  accessNumber: 'meeting.accessNumber',
  mediaType: 'dialog.fieldNames.confType',
  recordType: 'dialog.fieldNames.isRecordOn',
  isGuestFreePwd: 'dialog.fieldNames.isNeedConfPwd',
  callInRestriction: 'dialog.fieldNames.callInRestrictionType',
  allowGuestStartConf: 'dialog.fieldNames.allowGuestStartConf',
  allowGuestStartConfTime: 'dialog.fieldNames.allowGuestStartConfTime',
  isOpenWaitingRoom: 'dialog.fieldNames.isOpenWaitingRoom',
  isAutoRecord: 'dialog.fieldNames.isRecordOn',
  autoMuteMode: 'dialog.fieldNames.autoMuteMode',
  hardTerminalAutoMuteMode: 'dialog.fieldNames.hardTerminalAutoMuteMode',
  vmrFlag: 'dialog.fieldNames.vmrId',
  vmrId: 'dialog.fieldNames.vmrId',
  vmrIdType: 'dialog.fieldNames.vmrIdType',
  attendee: 'dialog.fieldNames.attendee',
  size: 'dialog.fieldNames.attendee',
  concurrentParticipants: 'dialog.fieldNames.concurrentParticipants',
  isSendNotify: 'dialog.fieldNames.isMailOn',
  isSendSms: 'dialog.fieldNames.isSmsOn',
  isSendCalendarNotify: 'dialog.fieldNames.isEmailCalenderOn',
  cycleParam: 'meeting.fields.cycleParam',
  subConf: 'meeting.fields.subConf',
  customInfo: 'dialog.fieldNames.customInfo',
  notices: 'meeting.notices',
  revision: MEETING,
  requestId: 'meeting.requestId',
} as const satisfies Record<keyof HWMConfDetail, string>

const isMember = (field: string): field is keyof typeof NAMES => Object.hasOwn(NAMES, field)

/** Each text once, in the order of the fields. A member of a later version is the meeting as a whole. */
export const changedTexts = (fields: readonly string[]): string[] => [
  ...new Set(fields.map((field) => (isMember(field) ? NAMES[field] : MEETING))),
]
