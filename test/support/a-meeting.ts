import type { CalendarMeeting } from '../../src/main/calendar/calendar-meeting'
import type { HWMConfAttendee, HWMConfDetail } from '../../src/shared/sdk/conf-detail'

const attendee = (part: Partial<HWMConfAttendee>): HWMConfAttendee => ({
  ...{
    number: '',
    thirdUserId: '',
    name: '',
    email: '',
    sms: '',
    role: 0,
    accountId: '',
    isOptional: false,
    orgId: '',
  },
  userUuid: '00000000-0000-4000-a000-000000000001',
  ...part,
})

/** A meeting of three people, one of them by telephone. */
export function aMeeting(part: Partial<HWMConfDetail> = {}): CalendarMeeting {
  const detail: HWMConfDetail = {
    ...{ confId: '123456789', vmrConferenceId: '', confSubject: 'Planning', scheduserName: 'Host', role: 1 },
    ...{ conferenceType: 0, confStatusType: 0, isWebinar: false, timeZone: '56', accessNumber: '' },
    ...{
      startTimeStamp: 1_790_000_000,
      endTimeStamp: 1_790_001_800,
      startTime: 1_790_000_000,
      endTime: 1_790_001_800,
    },
    ...{ chairmanPwd: '111111', generalPwd: '222222', isGuestFreePwd: false },
    ...{ chairJoinUri: 'https://example.com/room', guestJoinUri: 'https://example.com/room' },
    ...{ mediaType: 21, recordType: 0, isAutoRecord: false, autoMuteMode: 0, hardTerminalAutoMuteMode: 0 },
    ...{
      callInRestriction: 0,
      allowGuestStartConf: true,
      allowGuestStartConfTime: 0,
      isOpenWaitingRoom: false,
    },
    ...{ vmrFlag: false, vmrId: '', vmrIdType: 1, size: 3, concurrentParticipants: 0 },
    ...{ isSendNotify: false, isSendSms: false, isSendCalendarNotify: false, cycleParam: null, subConf: [] },
    ...{ customInfo: '', notices: [], revision: 1, requestId: '' },
    attendee: [
      attendee({ name: 'Host', role: 1 }),
      attendee({ name: 'Ann', email: 'ann@example.com' }),
      attendee({ name: 'Phone', number: '+1 (202) 555-0100', isOptional: true }),
    ],
    ...part,
  }
  return {
    uid: '00000000-0000-4000-a000-000000000000@bookconf',
    sequence: 0,
    stampedAt: 1_789_000_000,
    createdAt: 1_789_000_000,
    organizer: { name: 'Host', email: '' },
    isCancelled: false,
    series: null,
    detail,
  }
}
