/** The rules of bookConf that need the clock or two fields. They look only at fields that parsed. */
import type { Fault } from './ns-error'
import type { HWMOrderConfParam } from './order-param'

/** How far ahead a meeting may start: 366 days, inclusive, in seconds. */
export const BOOKING_WINDOW = 366 * 86_400

type StampField = 'startTimeStamp' | 'startTime'

/** The stamp that counts: the newer name wins where both are given. */
export const stampField = (param: Partial<HWMOrderConfParam>): StampField =>
  param.startTimeStamp === undefined ? 'startTime' : 'startTimeStamp'

function startFault(param: Partial<HWMOrderConfParam>, now: number): Fault[] {
  const field = stampField(param)
  const start = param[field]
  if (start === undefined) return [{ field, code: 40002 }]
  if (start <= now) return [{ field, code: 40115 }]
  return start > now + BOOKING_WINDOW ? [{ field, code: 111071014 }] : []
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
    faults.push(...startFault(param, now))
  if (param.isAutoRecord === true && param.isRecordOn !== true && !broken.includes('isRecordOn'))
    faults.push({ field: 'isAutoRecord', code: 40002 })
  return faults
}
