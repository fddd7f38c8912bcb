/** A meeting, or one of a series, at another time: what dragging it means. */
import type { MoveMeeting } from '../../shared/app/meetings'
import type { Fault } from '../../shared/sdk/ns-error'
import { startFaults } from '../../shared/sdk/order-rules'
import { parsedAs } from '../../shared/sdk/parse-fields'
import { Duration } from '../../shared/sdk/sub-cycle-param'
import { SdkFault } from '../sdk-fault'
import type { NextConf } from './change-conf'
import { changedOccurrence, checkRoomFree } from './edit-sub-cycle-conf'
import type { ConfTransaction, StoredConf } from './repository'
import { unstartedSingle } from './started'

type Move = Pick<MoveMeeting, 'subConfID' | 'startTimeStamp' | 'duration'>

function checkTimes({ startTimeStamp, duration }: Move, now: number): void {
  const faults: Fault[] = startFaults('startTimeStamp', startTimeStamp, now)
  if (!Duration.safeParse(duration).success) faults.push({ field: 'duration', code: 111071015 })
  const parsed = parsedAs(null, faults)
  if (!parsed.ok) throw new SdkFault(parsed.faults)
}

export function movedConf(tx: ConfTransaction, conf: StoredConf, move: Move, now: number): NextConf {
  const { subConfID, startTimeStamp, duration } = move
  if (subConfID !== null) {
    checkTimes(move, now)
    return changedOccurrence(tx, conf, { subConfID, startTimeStamp, duration }, now)
  }
  unstartedSingle(conf, now, 111071065)
  checkTimes(move, now)
  const endTimeStamp = startTimeStamp + duration * 60
  checkRoomFree(tx, conf, null, { start: startTimeStamp, end: endTimeStamp })
  const times = { startTimeStamp, endTimeStamp, startTime: startTimeStamp, endTime: endTimeStamp }
  return { conf: { ...conf, detail: { ...conf.detail, ...times } }, kind: 'edited' }
}
