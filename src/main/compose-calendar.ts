/** Puts the queue's worker together over the folder of the settings. */
import type { CalendarState } from '../shared/app/calendar-state'
import type { Language } from '../shared/language'
import { createIcsFolder } from './adapters/ics-folder/ics-folder'
import type { CalendarQueue } from './calendar/calendar-queue'
import { createCalendarWriter, type CalendarWriter } from './calendar/calendar-writer'
import type { Log } from './log'
import type { Random } from './random'

interface Deps {
  readonly queue: CalendarQueue
  /** The folder of the settings, which may change while we run. */
  readonly folder: () => string
  readonly clock: () => number
  readonly random: Random
  readonly language: () => Language
  readonly log: Log
  readonly onState: (confId: string, state: CalendarState) => void
}

/** The worker, with what a process that died left in the folder removed. */
export async function composeCalendar(deps: Deps): Promise<CalendarWriter> {
  const folder = () =>
    createIcsFolder({ path: deps.folder(), pid: process.pid, random: () => deps.random.token() })
  try {
    await folder().cleanUp()
  } catch (error) {
    // The folder may be out of reach; bookings go on and their entries wait.
    deps.log.error('the calendar folder could not be tidied', error)
  }
  return createCalendarWriter({
    queue: deps.queue,
    folder,
    clock: deps.clock,
    timers: { set: (ms, work) => setTimeout(work, ms), clear: clearTimeout },
    onState: deps.onState,
    language: deps.language,
    log: deps.log,
  })
}
