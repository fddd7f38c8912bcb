/** In-memory ports of the calendar, with faults on demand. */
import { CalendarFolderError, type CalendarFolder } from '../../src/main/calendar/calendar-folder'
import type { CalendarMeeting } from '../../src/main/calendar/calendar-meeting'
import type { CalendarQueue } from '../../src/main/calendar/calendar-queue'
import type { CalendarFault } from '../../src/shared/app/calendar-state'
import { aMeeting } from './a-meeting'

/** The n-th of many meetings. */
export function numberedMeeting(n: number, sequence = 0): CalendarMeeting {
  const digits = String(n).padStart(9, '0')
  const meeting = aMeeting({
    ...{ confId: `1${digits.slice(1)}`, confSubject: `Meeting ${String(n)}`, revision: sequence + 1 },
  })
  return { ...meeting, uid: `00000000-0000-4000-a000-000${digits}@bookconf`, sequence }
}

export interface MemoryFolder extends CalendarFolder {
  readonly files: Map<string, string>
  /** UIDs in the order in which writing was tried. */
  readonly tried: string[]
  /** Decides each write: null lets it through. */
  fault: (uid: string) => { fault: CalendarFault; isWholeFolder: boolean } | null
}

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, string>()
  const folder: MemoryFolder = {
    path: '/memory',
    files,
    tried: [],
    fault: () => null,
    write: async (uid, ics) => {
      folder.tried.push(uid)
      await Promise.resolve()
      const refused = folder.fault(uid)
      if (refused) throw new CalendarFolderError(refused.fault, refused.isWholeFolder, new Error('by order'))
      files.set(uid, ics)
    },
    remove: (uid) => {
      files.delete(uid)
      return Promise.resolve()
    },
    cleanUp: () => Promise.resolve(),
  }
  return folder
}

interface Row {
  meeting: CalendarMeeting
  isRemoval: boolean
  state: 'queued' | 'written' | 'failed'
  fault: CalendarFault | null
  attempts: number
  nextAttempt: number | null
}

export interface MemoryQueue extends CalendarQueue {
  /** Adds an entry, or replaces it by a newer sequence. */
  put(meeting: CalendarMeeting, dueAt: number): void
}

export function memoryQueue(): MemoryQueue {
  const rows = new Map<string, Row>()
  const revisionOf = ({ meeting }: Row) => meeting.detail.revision
  const current = (confId: string, revision: number) => {
    const row = rows.get(confId)
    return row && revisionOf(row) === revision ? row : undefined
  }
  const done = (work: () => void) => {
    work()
    return Promise.resolve()
  }
  const finish = (confId: string, revision: number, goesOn: (row: Row) => boolean) => {
    const row = current(confId, revision)
    if (row) {
      Object.assign(row, { state: 'written', fault: null, nextAttempt: null, attempts: 0 })
      if (goesOn(row)) Object.assign(row, { state: 'queued', nextAttempt: 0, isRemoval: true })
    }
    const newer = rows.get(confId)
    if (newer && revisionOf(newer) > revision)
      Object.assign(newer, { state: 'queued', nextAttempt: 0, isRemoval: false })
  }
  return {
    put: (meeting, dueAt) => {
      rows.set(meeting.detail.confId, {
        ...{ meeting, isRemoval: false, state: 'queued', fault: null, attempts: 0, nextAttempt: dueAt },
      })
    },
    due: (now, limit) =>
      Promise.resolve(
        [...rows.values()]
          .filter(({ nextAttempt }) => nextAttempt !== null && nextAttempt <= now)
          .sort((a, b) => Number(a.nextAttempt) - Number(b.nextAttempt))
          .slice(0, limit)
          .map(({ meeting, isRemoval }) => ({ meeting, isRemoval })),
      ),
    nextDue: () => {
      const times = [...rows.values()].flatMap(({ nextAttempt }) => nextAttempt ?? [])
      return Promise.resolve(times.length === 0 ? null : Math.min(...times))
    },
    markWritten: (confId, revision) =>
      done(() => {
        finish(confId, revision, ({ meeting }) => meeting.isCancelled)
      }),
    markRemoved: (confId, revision) =>
      done(() => {
        finish(confId, revision, () => false)
      }),
    markFailed: (confId, revision, fault, nextAttempt) =>
      done(() => {
        const row = current(confId, revision)
        if (row) Object.assign(row, { state: 'failed', fault, nextAttempt, attempts: row.attempts + 1 })
      }),
    state: (confId) => {
      const row = rows.get(confId)
      if (!row) return Promise.resolve(null)
      const { state, fault, attempts, nextAttempt } = row
      return Promise.resolve({ state, fault, attempts, nextAttempt })
    },
    overview: () => {
      const waiting = [...rows.values()].filter(({ nextAttempt }) => nextAttempt !== null)
      const failed = waiting
        .filter(({ fault }) => fault !== null)
        .sort((a, b) => Number(b.nextAttempt) - Number(a.nextAttempt))
      return Promise.resolve({ waiting: waiting.length, fault: failed[0]?.fault ?? null })
    },
    dueNow: (confId) =>
      done(() => {
        const row = rows.get(confId)
        if (row) Object.assign(row, { state: 'queued', nextAttempt: 0 })
      }),
  }
}
