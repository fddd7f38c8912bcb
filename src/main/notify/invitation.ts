/** The invitation to paste into a message, as plain text and as HTML. */
import type { Language } from '../../shared/language'
import type { CalendarMeeting } from '../calendar/calendar-meeting'
import { invitationLines, type Audience } from './invitation-lines'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** Only the links that the host itself wrote become links; they are https by the settings' own rule. */
const withLinks = (escaped: string): string =>
  escaped.replace(/https:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)

export function invitationText(meeting: CalendarMeeting, language: Language, audience: Audience): string {
  return [meeting.detail.confSubject, '', ...invitationLines(meeting, language, audience), ''].join('\n')
}

export function invitationHtml(meeting: CalendarMeeting, language: Language, audience: Audience): string {
  const lines = invitationLines(meeting, language, audience).map((line) => withLinks(escapeHtml(line)))
  return `<p><strong>${escapeHtml(meeting.detail.confSubject)}</strong></p><p>${lines.join('<br>')}</p>`
}
