/** Which reminders are due, and when to look again. Pure. */
import type { ReminderLead } from '../../shared/app/reminder'
import type { UpcomingMeeting } from './upcoming'

/** What was done about a meeting's reminder. A meeting that was moved has another start, and is announced again. */
export interface Announced {
  readonly key: string
  /** Seconds; the start that was announced. */
  readonly start: number
  /** Seconds; when to announce it again, or null. */
  readonly again: number | null
}

interface Given {
  readonly meetings: readonly UpcomingMeeting[]
  readonly leadOf: (confId: string) => ReminderLead
  readonly announced: (key: string) => Announced | undefined
  /** Seconds. */
  readonly now: number
}

interface Plan {
  readonly due: readonly UpcomingMeeting[]
  /** Seconds; the next reminder, or null where none is to come. */
  readonly next: number | null
}

/** Seconds; null for never. */
function announceAt(meeting: UpcomingMeeting, { leadOf, announced }: Given): number | null {
  const done = announced(meeting.key)
  if (done?.start === meeting.start) return done.again
  const lead = leadOf(meeting.confId)
  return lead === 'off' ? null : meeting.start - lead * 60
}

/** A late reminder is due as long as its meeting is still on; a meeting that is over is never announced. */
export function planReminders(given: Given): Plan {
  const { now } = given
  const times = given.meetings
    .filter(({ end }) => end > now)
    .flatMap((meeting) => {
      const at = announceAt(meeting, given)
      return at === null ? [] : [{ meeting, at }]
    })
  const later = times.filter(({ at, meeting }) => at > now && at < meeting.end).map(({ at }) => at)
  return {
    due: times.filter(({ at }) => at <= now).map(({ meeting }) => meeting),
    next: later.length === 0 ? null : Math.min(...later),
  }
}
