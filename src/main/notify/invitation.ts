/** The invitation to paste into a message, as plain text and as HTML. */
import type { Language } from '../../shared/language'
import texts from '../../shared/texts/invitation.json'
import type { CalendarMeeting } from '../calendar/calendar-meeting'
import { cleanLink, oneLine } from '../calendar/clean-text'
import { invitationLines, invitationRows, type Audience } from './invitation-rows'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

function anchor(link: string): string {
  const href = cleanLink(link)
  return href === null ? escapeHtml(link) : `<a href="${escapeHtml(href)}">${escapeHtml(link)}</a>`
}

export function invitationText(meeting: CalendarMeeting, language: Language, audience: Audience): string {
  return [oneLine(meeting.detail.confSubject), '', ...invitationLines(meeting, language, audience), ''].join(
    '\n',
  )
}

/** Two paragraphs without any styling, so that they take on the look of the message they are pasted into. */
export function invitationHtml(meeting: CalendarMeeting, language: Language, audience: Audience): string {
  const rows = invitationRows(meeting, language, audience).map(({ label, value, isLink }) =>
    [escapeHtml(label + texts[language].colon), isLink ? anchor(value) : escapeHtml(value)].join(''),
  )
  return `<p><strong>${escapeHtml(oneLine(meeting.detail.confSubject))}</strong></p><p>${rows.join('<br>')}</p>`
}
