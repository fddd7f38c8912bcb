/** cancelConf: only before the start. The meeting is kept, out of sight, and its ID is never given again. */
import { ConfId } from '../../shared/sdk/conf-ref'
import { parseParam } from '../../shared/sdk/parse-fields'
import { SdkFault } from '../sdk-fault'
import type { ChangeConf, NextConf } from './change-conf'
import type { StoredConf } from './repository'
import { unstartedSingle } from './started'

/** The meeting, cancelled. `now` in seconds. */
export const cancelledConf = (conf: StoredConf, now: number, reason = ''): NextConf => ({
  conf: { ...unstartedSingle(conf, now, 111071067), cancelledAt: now },
  kind: 'cancelled',
  reason,
})

export function createCancelConf(change: ChangeConf): (input: unknown) => Promise<null> {
  return async (input) => {
    const parsed = parseParam({ confId: ConfId }, input)
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    await change(parsed.value, (_tx, conf, now) => cancelledConf(conf, now))
    return null
  }
}
