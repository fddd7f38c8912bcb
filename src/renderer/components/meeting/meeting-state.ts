/** Where a meeting stands at a moment. All times are seconds. */
import type { Meeting } from '../../../shared/app/meetings'
import type { HWMConfDetail } from '../../../shared/sdk/conf-detail'

export type MeetingState = 'scheduled' | 'going' | 'over' | 'cancelled'

export interface Time {
  readonly startTimeStamp: number
  readonly endTimeStamp: number
}

/** Of a half-open period: at its end it is over. */
export function timeState(
  { startTimeStamp, endTimeStamp }: Time,
  now: number,
): 'scheduled' | 'going' | 'over' {
  if (now < startTimeStamp) return 'scheduled'
  return now < endTimeStamp ? 'going' : 'over'
}

/** The meeting's time; of a series that of its next meeting or, where none is left, of its last. */
export function shownTime(detail: HWMConfDetail, now: number): Time {
  return detail.subConf.find(({ endTimeStamp }) => endTimeStamp > now) ?? detail.subConf.at(-1) ?? detail
}

export function meetingState({ detail, cancelledAt }: Pick<Meeting, 'detail' | 'cancelledAt'>, now: number) {
  return cancelledAt === null ? timeState(shownTime(detail, now), now) : ('cancelled' as const)
}

/** Whether anything of it can still be changed: a single meeting until it starts, a series while one is to come. */
export function isChangeable({ detail, cancelledAt }: Pick<Meeting, 'detail' | 'cancelledAt'>, now: number) {
  const times: readonly Time[] = detail.cycleParam === null ? [detail] : detail.subConf
  return cancelledAt === null && times.some(({ startTimeStamp }) => startTimeStamp > now)
}
