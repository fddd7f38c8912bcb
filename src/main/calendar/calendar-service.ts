/** What a person can do with a meeting's calendar entry: see its state, retry it, open it, save a copy. */
import type { CalendarOverview, CalendarState } from '../../shared/app/calendar-state'
import type { Language } from '../../shared/language'
import { refuse } from '../sdk-fault'
import type { CalendarMeeting } from './calendar-meeting'
import type { CalendarQueue } from './calendar-queue'
import { icsFileName } from './file-name'

interface Deps {
  readonly queue: CalendarQueue
  readonly folder: () => string
  readonly language: () => Language
  /** Refuses an unknown meeting. */
  readonly meeting: (confId: string) => CalendarMeeting
  /** Tries this entry now; resolves when that try is over. */
  readonly retryEntry: (confId: string) => Promise<void>
  readonly openInCalendar: (meeting: CalendarMeeting, ics: string) => Promise<{ opened: boolean }>
  /** Asks where to; null when the person closed the dialog. */
  readonly chooseSaveFile: (defaultName: string) => Promise<string | null>
  readonly writeFile: (path: string, text: string) => Promise<void>
}

export interface CalendarService {
  overview(): Promise<CalendarOverview>
  state(confId: string): Promise<CalendarState>
  retry(confId: string): Promise<CalendarState>
  open(confId: string): Promise<{ opened: boolean }>
  saveAs(confId: string): Promise<{ saved: boolean }>
}

export function createCalendarService(deps: Deps): CalendarService {
  const published = async (meeting: CalendarMeeting): Promise<string> => {
    const { publishedIcs } = await import('./ics-codec')
    return publishedIcs(meeting, deps.language())
  }
  const state = async (confId: string): Promise<CalendarState> => {
    const row = await deps.queue.state(confId)
    if (row === null) throw refuse('confId', 111070005)
    return { ...row, folder: deps.folder() }
  }
  return {
    overview: async () => ({ ...(await deps.queue.overview()), folder: deps.folder() }),
    state,
    retry: async (confId) => {
      // Refuses an unknown meeting before anything is tried.
      await state(confId)
      await deps.retryEntry(confId)
      return state(confId)
    },
    open: async (confId) => {
      const meeting = deps.meeting(confId)
      return deps.openInCalendar(meeting, await published(meeting))
    },
    saveAs: async (confId) => {
      const meeting = deps.meeting(confId)
      const path = await deps.chooseSaveFile(icsFileName(meeting.detail.confSubject))
      if (path !== null) await deps.writeFile(path, await published(meeting))
      return { saved: path !== null }
    },
  }
}
