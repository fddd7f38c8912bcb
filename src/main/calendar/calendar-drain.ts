/** One pass over the calendar queue: each due entry is tried once. A cancelled meeting is two: told, then removed. */
import type { CalendarFault, CalendarState } from '../../shared/app/calendar-state'
import type { Language } from '../../shared/language'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import type { Log } from '../log'
import { CalendarFolderError, type CalendarFolder } from './calendar-folder'
import type { CalendarQueue, DueEntry } from './calendar-queue'
import { onePerTurn } from './one-per-turn'

/** Seconds until the next try, by the number of tries so far; the last one repeats. */
const BACKOFF = [5, 30, 120, 600, 3600] as const
/** Entries on their way to the disk at a time: enough to keep it busy, few enough to parse in one turn. */
const BATCH = 16

export interface DrainDeps {
  readonly queue: CalendarQueue
  readonly folder: () => CalendarFolder
  /** Seconds. */
  readonly clock: () => number
  readonly onState: (confId: string, state: CalendarState) => void
  /** Of the description in the entry. */
  readonly language: () => Language
  readonly log: Log
  readonly isStopped: () => boolean
}

/** Ends when nothing is due that was due at its start, or when it is told to stop. */
export async function drainQueue(deps: DrainDeps): Promise<void> {
  const { queue, log } = deps
  const folder = deps.folder()
  const startedAt = deps.clock()
  let wholeFolder: CalendarFolderError | null = null

  const noteFault = (error: unknown): CalendarFault => {
    const known = error instanceof CalendarFolderError ? error : null
    const isKnownAlready = known?.isWholeFolder === true && wholeFolder !== null
    if (!isKnownAlready) log.error('a calendar entry was not written', error)
    if (known?.isWholeFolder) wholeFolder = known
    return known?.fault ?? 'unknown'
  }

  const carryOut = async ({ meeting, isRemoval }: DueEntry): Promise<CalendarFault | null> => {
    // With the folder out of reach a thousand entries need not find that out one by one.
    if (wholeFolder) return wholeFolder.fault
    try {
      if (isRemoval) await folder.remove(meeting.uid)
      else {
        // Loaded for the first entry: the start has no use for it.
        const { storedIcs } = await import('./ics-codec')
        await folder.write(meeting.uid, storedIcs(meeting, deps.language()))
      }
      return null
    } catch (error) {
      return noteFault(error)
    }
  }

  const postpone = async ({ confId, revision }: HWMConfDetail, fault: CalendarFault) => {
    const attempts = (await queue.state(confId))?.attempts ?? 0
    const wait = BACKOFF[Math.min(attempts, BACKOFF.length - 1)] ?? BACKOFF[0]
    // Past this pass's own instant even if the clock was set back meanwhile: else the pass would meet it again.
    await queue.markFailed(confId, revision, fault, Math.max(startedAt, deps.clock()) + wait)
  }

  const attempt = async (entry: DueEntry) => {
    if (deps.isStopped()) return
    const { detail } = entry.meeting
    const { confId, revision } = detail
    const fault = await carryOut(entry)
    if (fault !== null) await postpone(detail, fault)
    else if (entry.isRemoval) await queue.markRemoved(confId, revision)
    else await queue.markWritten(confId, revision)
    const row = await queue.state(confId)
    if (row) deps.onState(confId, { ...row, folder: folder.path })
  }

  const tried = new Set<string>()
  const isNew = ({ meeting, isRemoval }: DueEntry) => {
    const key = [meeting.uid, meeting.detail.revision, isRemoval].join(' ')
    return !tried.has(key) && tried.add(key)
  }
  while (!deps.isStopped()) {
    const batch = (await queue.due(startedAt, BATCH)).filter(isNew)
    if (batch.length === 0) return
    await onePerTurn(batch, attempt)
  }
}
