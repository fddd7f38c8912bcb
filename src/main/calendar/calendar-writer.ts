/**
 * Drains the calendar queue into the folder. No lease is needed: an entry's bytes depend on its row alone and arrive by
 * rename, so that two processes which write the same entry do no harm.
 */
import type { CalendarFault, CalendarState } from '../../shared/app/calendar-state'
import type { Log } from '../log'
import { CalendarFolderError, type CalendarFolder } from './calendar-folder'
import type { CalendarMeeting } from './calendar-meeting'
import type { CalendarQueue } from './calendar-queue'
import { storedIcs } from './ics-codec'

/** Seconds until the next try, by the number of tries so far; the last one repeats. */
const BACKOFF = [5, 30, 120, 600, 3600] as const
const BATCH = 32

interface Deps<Timer> {
  readonly queue: CalendarQueue
  readonly folder: () => { readonly path: string; readonly store: CalendarFolder }
  /** Seconds. */
  readonly clock: () => number
  readonly timers: { set(work: () => void, ms: number): Timer; clear(timer: Timer): void }
  readonly onState: (confId: string, state: CalendarState) => void
  readonly log: Log
}

export interface CalendarWriter {
  /** Starts writing what is due, soon and in the background. */
  kick(): void
  /** Tries each due entry once. */
  drainOnce(): Promise<void>
  /** Tries this entry now. */
  retry(confId: string): Promise<void>
  stop(): Promise<void>
}

export function createCalendarWriter<Timer>(deps: Deps<Timer>): CalendarWriter {
  const { queue, clock, timers, log } = deps
  let timer: Timer | null = null
  let running: Promise<void> | null = null
  let isStopped = false

  const report = async (confId: string) => {
    const row = await queue.state(confId)
    if (row) deps.onState(confId, { ...row, folder: deps.folder().path })
  }

  const fail = async (meeting: CalendarMeeting, fault: CalendarFault) => {
    const { confId } = meeting.detail
    const attempts = (await queue.state(confId))?.attempts ?? 0
    const wait = BACKOFF[Math.min(attempts, BACKOFF.length - 1)] ?? BACKOFF[0]
    await queue.markFailed(confId, meeting.sequence, fault, clock() + wait)
  }

  const writeOne = async (meeting: CalendarMeeting) => {
    try {
      await deps.folder().store.write(meeting.uid, storedIcs(meeting))
      await queue.markWritten(meeting.detail.confId, meeting.sequence)
    } catch (error) {
      log.error('a calendar entry was not written', error)
      await fail(meeting, error instanceof CalendarFolderError ? error.fault : 'unknown')
    }
    await report(meeting.detail.confId)
  }

  // Each entry leaves the queue's due part, written or postponed, so the loop ends.
  const drain = async () => {
    for (;;) {
      const batch = await queue.due(clock(), BATCH)
      if (batch.length === 0 || isStopped) return
      await Promise.all(batch.map(writeOne))
    }
  }

  const schedule = async () => {
    const next = await queue.nextDue()
    if (next === null || isStopped) return
    if (timer !== null) timers.clear(timer)
    timer = timers.set(kick, Math.max(0, next - clock()) * 1000)
  }

  const drainOnce = (): Promise<void> => {
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  function kick(): void {
    if (timer !== null) timers.clear(timer)
    timer = null
    drainOnce()
      .then(schedule)
      .catch((error: unknown) => {
        log.error('the calendar queue stopped', error)
      })
  }

  return {
    kick,
    // What came in while a drain was under way is tried too.
    drainOnce: async () => {
      await running
      await drainOnce()
    },
    retry: async (confId) => {
      await queue.dueNow(confId)
      await running
      await drainOnce()
    },
    stop: async () => {
      isStopped = true
      if (timer !== null) timers.clear(timer)
      await running
    },
  }
}
