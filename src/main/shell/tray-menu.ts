/** What the tray's menu holds. Pure: the same meetings, clock and language give the same menu. */
import type { Language } from '../../shared/language'
import texts from '../../shared/texts/around.json'
import type { UpcomingMeeting } from '../reminders/upcoming'

const MOST_MEETINGS = 5
const LONGEST_LABEL = 60

export interface TrayActions {
  readonly openMeeting: (confId: string) => void
  readonly schedule: () => void
  readonly join: (confId: string) => void
  readonly open: () => void
  readonly quit: () => void
}

export interface TrayItem {
  readonly label?: string
  readonly type?: 'separator'
  readonly enabled?: boolean
  readonly click?: () => void
}

/** A menu takes & for the mark of a key. */
function label(text: string): string {
  const clean = Array.from(text.replace(/\p{Cc}/gu, ' '))
  const short =
    clean.length > LONGEST_LABEL ? `${clean.slice(0, LONGEST_LABEL - 1).join('')}…` : clean.join('')
  return short.replaceAll('&', '&&')
}

const timeOf = (at: number, zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(at * 1000)

/** @param meetings those of today that are not over, soonest first */
export function trayMenu(
  meetings: readonly UpcomingMeeting[],
  zone: string,
  language: Language,
  actions: TrayActions,
): TrayItem[] {
  const text = texts[language]
  const [next] = meetings
  const listed = meetings.slice(0, MOST_MEETINGS).map(({ confId, subject, start }) => ({
    label: label(`${timeOf(start, zone)}  ${subject}`),
    click: () => {
      actions.openMeeting(confId)
    },
  }))
  return [
    ...(listed.length > 0 ? listed : [{ label: text.nothingToday, enabled: false }]),
    { type: 'separator' },
    { label: text.schedule, click: actions.schedule },
    next
      ? {
          label: label(text.joinNext.replace('{subject}', () => next.subject)),
          click: () => {
            actions.join(next.confId)
          },
        }
      : { label: text.joinNone, enabled: false },
    { type: 'separator' },
    { label: text.open, click: actions.open },
    { label: text.quit, click: actions.quit },
  ]
}
