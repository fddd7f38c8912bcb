/**
 * Keeps the calendar folder up with the queue. No lease is needed: an entry's bytes depend on its row alone and arrive
 * by rename, so that two processes which write the same entry do no harm.
 */
import { drainQueue, type DrainDeps } from './calendar-drain'

/** Milliseconds. Long waits are cut, since the computer may sleep and its clock may be set; short ones keep it quiet. */
const LONGEST_WAIT = 3_600_000
const SHORTEST_WAIT = 1000
const AFTER_A_BREAKDOWN = 60_000

interface Deps<Timer> extends Omit<DrainDeps, 'isStopped'> {
  readonly timers: { set(ms: number, work: () => void): Timer; clear(timer: Timer): void }
}

export interface CalendarWriter {
  /** Starts writing what is due, soon and in the background: after a commit, and at the start. */
  kick(): void
  /** Tries each due entry once. */
  drainOnce(): Promise<void>
  /** Tries this entry now, before all others; resolves when everything due was tried. */
  retry(confId: string): Promise<void>
  /** Lets what is being written arrive, and begins nothing more. */
  stop(): Promise<void>
}

export function createCalendarWriter<Timer>(deps: Deps<Timer>): CalendarWriter {
  const { queue, clock, timers, log } = deps
  let timer: Timer | null = null
  let isKicked = false
  let isStopped = false
  /** The last pass, settled either way: passes follow one another. */
  let last: Promise<void> = Promise.resolve()

  const drainAfterTheLast = (begun?: () => void): Promise<void> => {
    const pass = last.then(async () => {
      begun?.()
      if (!isStopped) await drainQueue({ ...deps, isStopped: () => isStopped })
    })
    // Whoever asked for the pass hears how it ended.
    last = pass.catch(() => undefined)
    return pass
  }

  const waitForNext = async (): Promise<number | null> => {
    const next = isStopped ? null : await queue.nextDue()
    return next === null ? null : Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, (next - clock()) * 1000))
  }

  const disarm = () => {
    if (timer !== null) timers.clear(timer)
    timer = null
  }
  const arm = (ms: number | null) => {
    disarm()
    if (ms !== null && !isStopped) timer = timers.set(ms, kick)
  }

  function kick(): void {
    // A pass that has not begun yet sees what this kick is about.
    if (isKicked || isStopped) return
    isKicked = true
    disarm()
    drainAfterTheLast(() => {
      isKicked = false
    })
      .then(waitForNext)
      .catch((error: unknown) => {
        log.error('the calendar queue broke down and is tried again in a minute', error)
        return AFTER_A_BREAKDOWN
      })
      .then(arm, (error: unknown) => {
        log.error('the calendar queue has stopped', error)
      })
  }

  return {
    kick,
    drainOnce: () => drainAfterTheLast(),
    retry: async (confId) => {
      // A pass under way may have given the folder up already, so the entry waits for the next one.
      await last
      await queue.dueNow(confId)
      await drainAfterTheLast()
    },
    stop: async () => {
      isStopped = true
      disarm()
      await last
    },
  }
}
