/** cancelConf: only before the start. The meeting is kept, out of sight, and its ID is never given again. */
import { ConfId } from '../../shared/sdk/conf-ref'
import { parseParam } from '../../shared/sdk/parse-fields'
import { refuse, SdkFault } from '../sdk-fault'
import type { ChangeConf, NextConf } from './change-conf'
import type { StoredConf } from './repository'

/** The meeting, cancelled. */
export function cancelled(conf: StoredConf, now: number, reason = ''): NextConf {
  if (conf.detail.startTimeStamp <= now) throw refuse('confId', 111071067)
  return { conf: { ...conf, cancelledAt: now }, kind: 'cancelled', reason }
}

export function createCancelConf(change: ChangeConf): (input: unknown) => Promise<null> {
  return async (input) => {
    const parsed = parseParam({ confId: ConfId }, input)
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    await change(parsed.value, (_tx, conf, now) => cancelled(conf, now))
    return null
  }
}
