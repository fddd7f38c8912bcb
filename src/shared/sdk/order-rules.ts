/** The rules of bookConf that need the clock or two fields. They look only at fields that parsed. */
import type { Fault } from './ns-error'
import type { HWMOrderConfParam } from './order-param'

/** How far ahead a meeting may start: 366 days, inclusive, in seconds. */
export const BOOKING_WINDOW = 366 * 86_400

type StampField = 'startTimeStamp' | 'startTime'

/** The stamp that counts: the newer name wins where both are given. */
export const stampField = (param: Partial<HWMOrderConfParam>): StampField =>
  param.startTimeStamp === undefined ? 'startTime' : 'startTimeStamp'

/** What is wrong with a start at this instant. All in seconds. */
export function startFaults(field: string, start: number, now: number): Fault[] {
  if (start <= now) return [{ field, code: 40115 }]
  return start > now + BOOKING_WINDOW ? [{ field, code: 111071014 }] : []
}

function stampFaults(param: Partial<HWMOrderConfParam>, now: number): Fault[] {
  const field = stampField(param)
  const start = param[field]
  return start === undefined ? [{ field, code: 40002 }] : startFaults(field, start, now)
}

/**
 * Faults of the combination of fields.
 * @param param what parsed
 * @param broken names of the fields that did not, about which nothing more is said
 * @param now seconds since the epoch
 */
export function orderRuleFaults(
  param: Partial<HWMOrderConfParam>,
  broken: readonly string[],
  now: number,
): Fault[] {
  const faults: Fault[] = []
  if (!broken.includes('startTimeStamp') && !broken.includes('startTime'))
    faults.push(...stampFaults(param, now))
  if (param.isAutoRecord === true && param.isRecordOn !== true && !broken.includes('isRecordOn'))
    faults.push({ field: 'isAutoRecord', code: 40002 })
  return faults
}
