/** Every change of a stored meeting: found, seen as it is, replaced, counted, noted and queued in one transaction. */
import { FAULT_REASONS } from '../../shared/sdk/fault-reasons'
import type { ChangeKind } from '../../shared/app/meetings'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { refuse, SdkFault } from '../sdk-fault'
import { detailAt } from './conf-detail'
import { occurrenceTimes } from './occurrences'
import type { ConfRepository, ConfTransaction, StoredConf } from './repository'

/** Members that change with every change, or say the same as another. */
const NOT_NOTED = new Set([
  'revision',
  'notices',
  'startTime',
  'endTime',
  'confStatusType',
  'size',
  'subConf',
])
/** What becomes of a meeting. Its revision, sequence and stamp are counted here. */
export interface NextConf {
  readonly conf: StoredConf
  readonly kind: ChangeKind
  readonly reason?: string
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

/** Names of the members that differ, sorted. */
function changedFields(former: StoredConf, next: StoredConf): string[] {
  const names = Object.keys(next.detail) as (keyof HWMConfDetail)[]
  const fields: string[] = names.filter(
    (name) => !NOT_NOTED.has(name) && differs(former.detail[name], next.detail[name]),
  )
  if (differs(former.series?.exceptions, next.series?.exceptions)) fields.push('subConf')
  return fields.sort()
}

/** Time, place and recurrence: what the invited must be asked about again (RFC 5546, SEQUENCE). */
const askedAbout = (conf: StoredConf): unknown => [
  occurrenceTimes(conf).map(({ subConfID, start, end }) => [subConfID, start, end]),
  ...[conf.detail.guestJoinUri, conf.detail.vmrId, conf.series?.zone, conf.cancelledAt !== null],
]

/**
 * Stores what becomes of a meeting, inside a transaction.
 * @param dueAt when the calendar may learn of it, seconds
 */
export function applyChange(
  tx: ConfTransaction,
  former: StoredConf,
  { conf, kind, reason = '' }: NextConf,
  now: number,
  dueAt = now,
): StoredConf {
  const isAskedAgain = differs(askedAbout(former), askedAbout(conf))
  const stored: StoredConf = {
    ...conf,
    sequence: former.sequence + (isAskedAgain ? 1 : 0),
    stampedAt: now,
    detail: { ...conf.detail, revision: former.detail.revision + 1 },
  }
  tx.update(stored, { kind, fields: changedFields(former, conf), reason }, dueAt)
  return stored
}

/** The meeting, or the refusal where there is none (any more). */
export function existing(tx: Pick<ConfTransaction, 'find'>, confId: string): StoredConf {
  const conf = tx.find(confId)
  if (conf?.cancelledAt !== null) throw refuse('confId', 111070005)
  return conf
}

/** Refuses a change that was made from an older revision, and shows the meeting as it is. */
export function checkRevision(conf: StoredConf, seen: number | undefined, now: number): void {
  if (seen === undefined || seen === conf.detail.revision) return
  throw new SdkFault([{ field: 'revision', code: 40002, message: FAULT_REASONS.staleRevision }], {
    current: detailAt(conf, now),
  })
}

/** Called after the commit of a change: with the meeting and what it was, where one meeting is what changed. */
export type OnChanged = (changed?: { readonly conf: StoredConf; readonly former: StoredConf | null }) => void

export interface ChangeDeps {
  readonly repository: ConfRepository
  /** Seconds. */
  readonly clock: () => number
  readonly onChanged: OnChanged
}

/** Which meeting, and the revision it was seen in. */
export interface ConfRef {
  readonly confId: string
  readonly revision?: number | undefined
}

/** What was and what is. */
export interface Changed {
  readonly former: StoredConf
  readonly conf: StoredConf
}

/** Changes one meeting in a transaction of its own. */
export type ChangeConf = (
  ref: ConfRef,
  work: (tx: ConfTransaction, conf: StoredConf, now: number) => NextConf,
  /** Seconds until the calendar may learn of it. */
  delay?: number,
) => Promise<Changed>

export function createChangeConf({ repository, clock, onChanged }: ChangeDeps): ChangeConf {
  return async ({ confId, revision }, work, delay = 0) => {
    const changed = await repository.transaction((tx) => {
      const now = clock()
      const former = existing(tx, confId)
      checkRevision(former, revision, now)
      return { former, conf: applyChange(tx, former, work(tx, former, now), now, now + delay) }
    })
    onChanged(changed)
    return changed
  }
}
