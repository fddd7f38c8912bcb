/** editSubCycleConf: one meeting of a series, before it starts. Topic, people and password are the series'. */
import { parseEditSub, type HWMEditSubCycleConfParam } from '../../shared/sdk/sub-cycle-param'
import { HWMRecordTypeOff, HWMVmrIdTypeFixed } from '../../shared/sdk/enums'
import { refuse, SdkFault } from '../sdk-fault'
import type { ChangeConf, NextConf } from './change-conf'
import type { ConfTransaction, StoredConf } from './repository'
import { unfinishedSeries, unstartedOccurrence } from './started'
import { withOccurrences } from './stored-series'

/** Refuses a period in which somebody else has the room. */
export function checkRoomFree(
  tx: ConfTransaction,
  { detail }: StoredConf,
  subConfID: string | null,
  period: { readonly start: number; readonly end: number },
): void {
  if (detail.vmrId === '') return
  const { confId, vmrId } = detail
  const holder = tx.roomHolder(vmrId, period.start, period.end, { confId, subConfID })
  if (holder) throw refuse('vmrId', 111071005, holder)
}

/** What a change of one meeting may say; what it leaves out stays. */
export type OccurrenceChange = Omit<HWMEditSubCycleConfParam, 'confId' | 'revision'>

export function changedOccurrence(
  tx: ConfTransaction,
  conf: StoredConf,
  { subConfID, startTimeStamp, duration, ...change }: OccurrenceChange,
  now: number,
): NextConf {
  const series = unfinishedSeries(conf, now, 111071065)
  const former = unstartedOccurrence(series, subConfID, now, 111071065)
  if (change.isAutoRecord === true && conf.detail.recordType === HWMRecordTypeOff)
    throw refuse('isAutoRecord', 40002)
  const endTimeStamp = startTimeStamp + duration * 60
  checkRoomFree(tx, conf, subConfID, { start: startTimeStamp, end: endTimeStamp })
  const isRoomsTime = conf.detail.vmrFlag && conf.detail.vmrIdType === HWMVmrIdTypeFixed
  const changed = {
    ...{ ...former, ...change, startTimeStamp, endTimeStamp },
    ...(isRoomsTime ? { allowGuestStartConfTime: 0 } : {}),
  }
  return { conf: withOccurrences(series, [changed]), kind: 'occurrenceEdited' }
}

export function createEditSubCycleConf(
  change: ChangeConf,
  clock: () => number,
): (input: unknown) => Promise<null> {
  return async (input) => {
    const parsed = parseEditSub(input, clock())
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const { confId, revision, ...occurrence } = parsed.value
    await change({ confId, revision }, (tx, conf, now) => changedOccurrence(tx, conf, occurrence, now))
    return null
  }
}
