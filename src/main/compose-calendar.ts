/** Puts the calendar's parts together: the queue's worker over the folder of the settings, and the opener. */
import type { spawn } from 'node:child_process'
import type { CalendarState } from '../shared/app/calendar-state'
import { createIcsFolder } from './adapters/ics-folder/ics-folder'
import type { CalendarQueue } from './calendar/calendar-queue'
import { createCalendarWriter } from './calendar/calendar-writer'
import { createCalendarOpener } from './calendar/open-in-calendar'
import type { Log } from './log'
import type { Random } from './random'

interface Deps {
  readonly queue: CalendarQueue
  /** The folder of the settings, read anew for each batch. */
  readonly folder: () => string
  readonly outgoing: string
  readonly clock: () => number
  readonly random: Random
  readonly log: Log
  readonly spawn: typeof spawn
  /** Electron's own way to open a file; null without a window. */
  readonly openPath: ((path: string) => Promise<string>) | null
  readonly onState: (confId: string, state: CalendarState) => void
}

export function createCalendar(deps: Deps) {
  const writer = createCalendarWriter({
    queue: deps.queue,
    folder: () => createIcsFolder({ path: deps.folder(), pid: process.pid, random: () => deps.random.token() }),
    clock: deps.clock,
    timers: { set: (ms, work) => setTimeout(work, ms), clear: clearTimeout },
    onState: deps.onState,
    log: deps.log,
  })
  const open = createCalendarOpener({
    platform: process.platform,
    spawn: deps.spawn,
    openPath: deps.openPath,
    outgoingDir: deps.outgoing,
  })
  return { writer, open }
}
