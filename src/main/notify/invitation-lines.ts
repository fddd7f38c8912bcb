/** What an invitation says, line by line; plain text, HTML and the calendar's description are made of it. */
import { offsetLabel, wallClockLabel } from '../../shared/time-labels'
import type { Language } from '../../shared/language'
import { TIME_ZONES } from '../../shared/sdk/time-zones'
import type { CalendarMeeting } from '../calendar/calendar-meeting'

/** The guests' invitation never holds the host's link or password. */
export type Audience = 'guests' | 'host'

const TEXTS = {
  en: {
    join: 'Join',
    joinAsHost: 'Join as host',
    time: 'Time',
    organizer: 'Organizer',
    confId: 'Meeting ID',
    guestPwd: 'Password',
    hostPwd: 'Host password (keep it to yourself)',
  },
  zh: {
    join: '加入会议',
    joinAsHost: '以主持人身份加入',
    time: '时间',
    organizer: '组织者',
    confId: '会议 ID',
    guestPwd: '密码',
    hostPwd: '主持人密码（请勿外传）',
  },
} as const satisfies Record<Language, Record<string, string>>

const colon = (language: Language) => (language === 'zh' ? '：' : ': ')

function timeLine({ detail }: CalendarMeeting, language: Language): string {
  const zone = TIME_ZONES.find(({ id }) => String(id) === detail.timeZone)
  const iana = zone?.iana ?? 'UTC'
  const start = wallClockLabel(detail.startTimeStamp, iana, language)
  const end = wallClockLabel(detail.endTimeStamp, iana, language)
  return `${start} – ${end} (${offsetLabel(detail.startTimeStamp, iana)}${zone ? `, ${zone[language]}` : ''})`
}

/** The join link comes first, since calendars show the beginning. */
export function invitationLines(meeting: CalendarMeeting, language: Language, audience: Audience): string[] {
  const texts = TEXTS[language]
  const { detail, organizer } = meeting
  const isHost = audience === 'host'
  const rows: [label: string, value: string][] = [
    isHost ? [texts.joinAsHost, detail.chairJoinUri] : [texts.join, detail.guestJoinUri],
    [texts.time, timeLine(meeting, language)],
    [texts.organizer, organizer.name],
    [texts.confId, detail.vmrConferenceId || detail.confId],
    [texts.guestPwd, detail.generalPwd],
    [texts.hostPwd, isHost ? detail.chairmanPwd : ''],
  ]
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}${colon(language)}${value}`)
}
