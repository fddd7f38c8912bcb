/** What an invitation says; plain text, HTML and the calendar's description are made of it. */
import type { Language } from '../../shared/language'
import texts from '../../shared/texts/invitation.json'
import type { CalendarMeeting } from '../calendar/calendar-meeting'
import { oneLine } from '../calendar/clean-text'
import { seriesLine } from './series-line'
import { timeLine } from './time-line'

/** The guests' invitation never holds the host's link or password. */
export type Audience = 'guests' | 'host'

interface InvitationRow {
  readonly label: string
  readonly value: string
  readonly isLink: boolean
}

/** The join link comes first, since calendars show the beginning. What the meeting does not have is left out. */
export function invitationRows(
  meeting: CalendarMeeting,
  language: Language,
  audience: Audience,
): InvitationRow[] {
  const words = texts[language]
  const { detail, organizer, series } = meeting
  const link = (label: string, value: string) => ({ label, value: oneLine(value), isLink: true })
  const text = (label: string, value: string) => ({ label, value: oneLine(value), isLink: false })
  const hostOnly = (row: InvitationRow) => (audience === 'host' ? [row] : [])
  return [
    ...hostOnly(link(words.joinAsHost, detail.chairJoinUri)),
    link(words.join, detail.guestJoinUri),
    text(words.time, series ? seriesLine(series, detail, language) : timeLine(detail, language)),
    text(words.organizer, organizer.name),
    text(words.confId, detail.vmrConferenceId || detail.confId),
    text(words.guestPwd, detail.generalPwd),
    ...hostOnly(text(words.hostPwd, detail.chairmanPwd)),
    text(words.accessNumber, detail.accessNumber),
  ].filter(({ value }) => value !== '')
}

/** The rows as lines of plain text. */
export const invitationLines = (meeting: CalendarMeeting, language: Language, audience: Audience): string[] =>
  invitationRows(meeting, language, audience).map(
    ({ label, value }) => `${label}${texts[language].colon}${value}`,
  )
