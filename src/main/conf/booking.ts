/** What every booking has in common: repeats are recognised, and all of it is one transaction (D12). */
import type { Random } from '../random'
import { refuse } from '../sdk-fault'
import { canonicalJson } from './canonical-json'
import type { OnChanged } from './change-conf'
import type { ConfRepository, ConfTransaction, StoredConf } from './repository'
import type { Settle } from './settle-conf'

export interface BookingDeps {
  readonly repository: ConfRepository
  /** Seconds. */
  readonly clock: () => number
  readonly random: Random
  readonly newUid: (uuid: string) => string
  readonly settle: Settle
  readonly onChanged: OnChanged
}

interface Request {
  readonly requestId?: string | undefined
  /** Where its name stands in the parameter. */
  readonly field: string
  /** The whole parameter: a repeat has the same. */
  readonly param: unknown
}

/** Adds the meeting inside a transaction that others may share. */
export function insertConf(
  { newUid, random, clock }: Pick<BookingDeps, 'newUid' | 'random' | 'clock'>,
  tx: ConfTransaction,
  { detail, series }: Pick<StoredConf, 'detail' | 'series'>,
  request: Request,
): StoredConf {
  const now = clock()
  const conf: StoredConf = {
    ...{ uid: newUid(random.uuid()), sequence: 0, createdAt: now, stampedAt: now, cancelledAt: null },
    ...{ detail, series },
  }
  const { requestId, param } = request
  tx.insert({ ...conf, request: requestId === undefined ? null : { requestId, text: canonicalJson(param) } })
  return conf
}

export function createBooking(
  deps: BookingDeps,
): (
  request: Request,
  settle: (tx: ConfTransaction) => Pick<StoredConf, 'detail' | 'series'>,
) => Promise<StoredConf> {
  return async (request, settle) => {
    const { requestId, field, param } = request
    const { conf, isNew } = await deps.repository.transaction((tx) => {
      const earlier = requestId === undefined ? null : tx.findRequest(requestId)
      if (earlier && earlier.text !== canonicalJson(param)) throw refuse(field, 40003)
      if (earlier) return { conf: earlier.conf, isNew: false }
      return { conf: insertConf(deps, tx, settle(tx), request), isNew: true }
    })
    if (isNew) deps.onChanged({ conf, former: null })
    return conf
  }
}
