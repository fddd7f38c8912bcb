/**
 * Brings one source's copy up to date: own changes go out, what has changed comes in, leavers go. A sync that ends early
 * leaves what it has stored and the old mark, so that the next one repeats it.
 */
import type { SourceFault, SyncReport } from '../../shared/app/directory'
import { recordFault } from './person-record'
import {
  SourceError,
  type DirectorySource,
  type SourceBatch,
  type SourceEntry,
  type SourceGroup,
  type SourceSession,
  type WritableSession,
} from './source'
import type { OwnChange, SyncStore, Tally } from './sync-store'

export interface SyncJob {
  readonly source: DirectorySource
  readonly store: SyncStore
  readonly password: string
  readonly signal: AbortSignal
  /** Seconds. */
  readonly clock: () => number
  /** Whether leavers are looked for by all means, as when a person asks for the sync. */
  readonly isThorough: boolean
  /** Hears how many entries have been read. */
  readonly onProgress: (done: number) => void
}

export type SyncOutcome = { readonly report: SyncReport } | { readonly fault: SourceFault }

/** Seconds after which an incremental sync compares the list of keys again. */
const KEYS_EVERY = 24 * 3600

const isWritable = (session: SourceSession): session is WritableSession => 'put' in session

const emptyReport = (): SyncReport => ({
  ...{ added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0, conflicts: 0 },
})

function addTo(report: SyncReport, tally: Tally): void {
  report.added += tally.added
  report.changed += tally.changed
  report.unchanged += tally.unchanged
  report.removed += tally.removed
  report.conflicts += tally.conflicts
}

/** Between two steps, so that a cancelled sync never stops inside one. */
function stopIfCancelled({ signal }: SyncJob): void {
  if (signal.aborted) throw new SourceError({ kind: 'cancelled', detail: '' })
}

async function send(session: WritableSession, store: SyncStore, change: OwnChange): Promise<boolean> {
  const { kind, key, version, record, id } = change
  const answer =
    kind === 'put'
      ? await session.put(key, version, record, id)
      : key === null
        ? 'removed'
        : await session.remove(key, version)
  if (answer === 'conflict') await store.giveWay(change)
  else await store.sent(change, answer === 'removed' ? null : answer)
  return answer !== 'conflict'
}

/** Answers how many were refused because the other end had changed too. */
async function sendOwnChanges(session: SourceSession, job: SyncJob): Promise<number> {
  if (!isWritable(session)) return 0
  let conflicts = 0
  for (const change of await job.store.ownChanges()) {
    stopIfCancelled(job)
    if (!(await send(session, job.store, change))) conflicts++
  }
  return conflicts
}

/** An entry that nobody can be invited by any more is no entry: its old state would be somebody wrong. */
async function take({ people, refused, removed }: SourceBatch, store: SyncStore, report: SyncReport) {
  const isSound = ({ record }: SourceEntry) => recordFault(record) === null
  const sound = people.filter(isSound)
  const unsound = people.filter((entry) => !isSound(entry)).map(({ key }) => key)
  report.refused += refused + unsound.length
  addTo(report, await store.savePeople(sound))
  addTo(report, await store.remove([...(removed ?? []), ...unsound]))
}

async function readChanges(session: SourceSession, since: string | null, job: SyncJob, report: SyncReport) {
  // Members can be of a later batch, so groups wait for the end.
  const groups: SourceGroup[] = []
  let done = 0
  for await (const batch of session.changes(since)) {
    stopIfCancelled(job)
    await take(batch, job.store, report)
    groups.push(...batch.groups)
    done += batch.people.length + batch.refused
    job.onProgress(done)
  }
  stopIfCancelled(job)
  return groups
}

/** Whoever is new here may have been a member all along, of groups that have not changed. */
async function readGroups(session: SourceSession, job: SyncJob): Promise<SourceGroup[]> {
  const groups: SourceGroup[] = []
  for await (const batch of session.groups?.() ?? []) {
    stopIfCancelled(job)
    groups.push(...batch.groups)
  }
  return groups
}

async function readKeys(session: SourceSession, job: SyncJob): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  for await (const batch of session.keys()) {
    stopIfCancelled(job)
    for (const key of batch) keys.add(key)
  }
  return keys
}

async function run(session: SourceSession, job: SyncJob): Promise<SyncReport> {
  const { store, clock } = job
  const report = emptyReport()
  const { mark, keysAt } = await store.state()
  report.conflicts = await sendOwnChanges(session, job)
  const groups = await readChanges(session, mark, job, report)
  const isFull = mark === null || session.startedOver?.() === true
  if (!isFull && report.added > 0) groups.push(...(await readGroups(session, job)))
  const isDue = job.isThorough || keysAt === null || clock() - keysAt >= KEYS_EVERY
  // Where ours gave way the entry may be gone altogether.
  const needsKeys = isFull || isDue || report.conflicts > 0
  if (needsKeys) addTo(report, await store.removeOthers(await readKeys(session, job)))
  await store.saveGroups(groups)
  const at = clock()
  await store.succeed({ mark: session.mark(), keysAt: needsKeys ? at : keysAt }, at, report)
  return report
}

async function openAndRun(job: SyncJob): Promise<SyncReport> {
  const session = await job.source.open(job.password, job.signal)
  try {
    return await run(session, job)
  } finally {
    await session.close()
  }
}

/** @throws what is no fault of the source, once it has been recorded as a broken sync */
export async function syncSource(job: SyncJob): Promise<SyncOutcome> {
  try {
    return { report: await openAndRun(job) }
  } catch (error) {
    // What ends because it is told to ends with whatever error that makes.
    const fault: SourceFault = job.signal.aborted
      ? { kind: 'cancelled', detail: '' }
      : error instanceof SourceError
        ? error.fault
        : { kind: 'broken', detail: '' }
    await job.store.fail(fault)
    if (!job.signal.aborted && !(error instanceof SourceError)) throw error
    return { fault }
  }
}
