/** Takes a change back for ten seconds. Until then the calendar has not heard of it. */
import { refuse, refuseBecause } from '../sdk-fault'
import { applyChange, checkRevision, type Changed, type ChangeDeps } from './change-conf'
import { checkRoomFree } from './edit-sub-cycle-conf'
import { occurrenceTimes } from './occurrences'
import type { ConfTransaction, StoredConf } from './repository'

/** Seconds. */
export const UNDO_TIME = 10

interface Kept extends Changed {
  readonly until: number
}

export interface Undo {
  /** Keeps what was, and answers how it is taken back. */
  keep(changed: Changed): { undoToken: string; until: number }
  /** @throws where it is too late, or something else has changed since */
  takeBack(undoToken: string): Promise<StoredConf>
}

interface Deps extends ChangeDeps {
  readonly random: { token(): string }
}

/** What the meeting held before must be free again, as far as it is still to come. */
function checkRooms(tx: ConfTransaction, former: StoredConf, now: number): void {
  for (const { start, end } of occurrenceTimes(former))
    if (end > now) checkRoomFree(tx, former, null, { start, end })
}

export function createUndo({ repository, clock, onChanged, random }: Deps): Undo {
  const kept = new Map<string, Kept>()
  const forgetOld = (now: number) => {
    for (const [token, { until }] of kept) if (until <= now) kept.delete(token)
  }
  return {
    keep: (changed) => {
      const now = clock()
      forgetOld(now)
      const undoToken = random.token()
      const until = now + UNDO_TIME
      kept.set(undoToken, { ...changed, until })
      return { undoToken, until }
    },
    takeBack: async (undoToken) => {
      const restored = await repository.transaction((tx) => {
        const now = clock()
        forgetOld(now)
        const change = kept.get(undoToken)
        if (!change) throw refuseBecause('undoToken', 40002, 'undoOver')
        const current = tx.find(change.conf.detail.confId)
        if (!current) throw refuse('undoToken', 111070005)
        checkRevision(current, change.conf.detail.revision, now)
        checkRooms(tx, change.former, now)
        return applyChange(tx, current, { conf: change.former, kind: 'restored' }, now)
      })
      kept.delete(undoToken)
      onChanged()
      return restored
    },
  }
}
