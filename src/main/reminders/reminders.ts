/**
 * Announces meetings in time. Nothing hangs on a long timer: the clock is looked at again at least every 30 seconds,
 * so that sleep, a clock that was set and another zone need no special case.
 */
import type { DueReminder, Occurrence, ReminderLead } from '../../shared/app/reminder'
import type { Log } from '../log'
import { planReminders, type Announced } from './plan-reminders'
import type { ReminderStore } from './reminder-store'
import { occurrenceKey, type Upcoming, type UpcomingMeeting } from './upcoming'

/** Milliseconds. */
const LONGEST_WAIT = 30_000
/** Seconds. Meetings are read this far ahead, a little beyond the earliest reminder, and again after this time. */
const HORIZON = 8 * 86_400
const READ_AGAIN = 3600
/** Seconds. A meeting of longer ago is not announced again even if the clock is set back. */
const REMEMBERED = 366 * 86_400

interface Deps<Timer> {
  readonly upcoming: Upcoming
  readonly store: ReminderStore
  readonly defaultLead: () => ReminderLead
  /** Seconds. */
  readonly clock: () => number
  readonly timers: { set(ms: number, work: () => void): Timer; clear(timer: Timer): void }
  readonly onDue: (reminder: DueReminder) => void
  /** It was dismissed or put off, or its meeting is over, moved or cancelled. */
  readonly onGone: (occurrence: Occurrence) => void
  readonly log: Log
}

export interface Reminders {
  start(): Promise<void>
  /** Looks at the meetings, the settings and the clock again: after a change, and after sleep. */
  wake(): void
  stop(): void
  due(): DueReminder[]
  snooze(occurrence: Occurrence, minutes: number): Promise<void>
  dismiss(occurrence: Occurrence): void
  leadOf(confId: string): ReminderLead | null
  setLead(confId: string, lead: ReminderLead | null): Promise<void>
}

const reminderOf = ({ confId, subConfID, subject, start, end }: UpcomingMeeting): DueReminder => ({
  ...{ confId, subConfID, subject, startTimeStamp: start, endTimeStamp: end },
})

export function createReminders<Timer>(deps: Deps<Timer>): Reminders {
  const { store, clock, timers, log } = deps
  const announced = new Map<string, Announced>()
  const showing = new Map<string, UpcomingMeeting>()
  let meetings: readonly UpcomingMeeting[] = []
  let timer: Timer | null = null
  /** Seconds: when the meetings were read, and when that is next needed. */
  let readAt = 0
  let nextRead = 0
  let isRunning = false
  /** The last write, settled: one follows another. */
  let written: Promise<void> = Promise.resolve()

  const leadOf = (confId: string) => store.leadOf(confId) ?? deps.defaultLead()

  /** What was announced counts at once; that it also survives a restart is worth a line in the log where it fails. */
  function remember(one: Announced): Promise<void> {
    announced.set(one.key, one)
    written = written
      .then(() => store.announce(one))
      .catch((error: unknown) => {
        log.error('a reminder could not be noted down', error)
      })
    return written
  }
  function hide(key: string): void {
    const meeting = showing.get(key)
    if (!meeting) return
    showing.delete(key)
    deps.onGone({ confId: meeting.confId, subConfID: meeting.subConfID })
  }
  function hideOutdated(now: number): void {
    const isListed = ({ key, start }: UpcomingMeeting) =>
      meetings.some((one) => one.key === key && one.start === start && one.end > now)
    for (const meeting of showing.values()) if (!isListed(meeting)) hide(meeting.key)
  }
  function look(now: number): void {
    meetings = deps.upcoming(now, now + HORIZON)
    hideOutdated(now)
    const { due, next } = planReminders({ meetings, leadOf, announced: (key) => announced.get(key), now })
    for (const meeting of due) {
      showing.set(meeting.key, meeting)
      void remember({ key: meeting.key, start: meeting.start, again: null })
      deps.onDue(reminderOf(meeting))
    }
    const ends = [...showing.values()].map(({ end }) => end)
    readAt = now
    nextRead = Math.min(now + READ_AGAIN, next ?? Infinity, ...ends)
  }
  function tick(): void {
    if (timer !== null) timers.clear(timer)
    const now = clock()
    try {
      // A clock that was set back has its own future.
      if (now >= nextRead || now < readAt) look(now)
    } catch (error) {
      log.error('the reminders could not be looked up', error)
      nextRead = now + LONGEST_WAIT / 1000
    }
    timer = timers.set(Math.min(LONGEST_WAIT, Math.max(1, nextRead - now) * 1000), tick)
  }
  /** A meeting that was announced is announced again where its new time is still to come. */
  async function rearm(confId: string): Promise<void> {
    const lead = leadOf(confId)
    for (const { key, start } of meetings.filter((one) => one.confId === confId)) {
      if (announced.get(key)?.start !== start) continue
      const at = lead === 'off' ? 0 : start - lead * 60
      if (at > clock() || lead === 'off') hide(key)
      await remember({ key, start, again: at > clock() ? at : null })
    }
  }
  function wake(): void {
    if (!isRunning) return
    nextRead = 0
    tick()
  }

  return {
    start: async () => {
      await store.forget(clock() - REMEMBERED)
      for (const one of store.announced()) announced.set(one.key, one)
      isRunning = true
      wake()
    },
    wake,
    stop: () => {
      isRunning = false
      if (timer !== null) timers.clear(timer)
    },
    due: () => [...showing.values()].map(reminderOf),
    snooze: async (occurrence, minutes) => {
      const key = occurrenceKey(occurrence)
      const meeting = showing.get(key)
      if (!meeting) return
      hide(key)
      await remember({ key, start: meeting.start, again: clock() + minutes * 60 })
      wake()
    },
    dismiss: (occurrence) => {
      hide(occurrenceKey(occurrence))
    },
    leadOf: (confId) => store.leadOf(confId),
    setLead: async (confId, lead) => {
      await store.setLead(confId, lead)
      await rearm(confId)
      wake()
    },
  }
}
