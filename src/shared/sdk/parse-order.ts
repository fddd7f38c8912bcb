/** From whatever a caller passed to a typed parameter, or every fault at once, in the order of the tables (D0, D1). */
import { z } from 'zod'
import { ATTENDEE_IDENTITY, HWMAttendeeInfo } from './attendee-info'
import type { Fault } from './ns-error'
import { HWMOrderConfParam, MAX_ATTENDEES } from './order-param'
import { orderRuleFaults } from './order-rules'
import { isRecord, parseFields, type Fields } from './parse-fields'

/** A parsed parameter, or all its faults. */
export type ParsedOrder = { ok: true; value: HWMOrderConfParam } | { ok: false; faults: [Fault, ...Fault[]] }

function parseAttendee(input: unknown, index: number): Fields {
  const at = `attendee.${String(index)}`
  if (!isRecord(input)) return { values: {}, known: [{ field: at, code: 40002 }], unknown: [] }
  const fields = parseFields(HWMAttendeeInfo.shape, input, `${at}.`)
  // An illegal address is its own fault; "no address at all" is said only where none was given.
  const given = (name: string) => Object.hasOwn(input, name) && (input[name] ?? '') !== ''
  if (!ATTENDEE_IDENTITY.some(given)) fields.known.unshift({ field: at, code: 40001 })
  return fields
}

function parseAttendees(input: unknown): Fields {
  const fields: Fields = { values: {}, known: [], unknown: [] }
  if (input === undefined || input === null) return fields
  if (!Array.isArray(input) || input.length > MAX_ATTENDEES)
    return { ...fields, known: [{ field: 'attendee', code: 40002 }] }
  const all = Array.from(input, (item: unknown, index) => parseAttendee(item, index))
  fields.values.attendee = all.map((one) => one.values)
  fields.known = all.flatMap((one) => one.known)
  fields.unknown = all.flatMap((one) => one.unknown)
  return fields
}

const ROWS = Object.keys(HWMOrderConfParam.shape)
const rowOf = (fault: Fault) => ROWS.indexOf(fault.field.split('.', 1)[0] ?? '')

/**
 * Parses a bookConf parameter against the clock.
 * @param input whatever came in
 * @param now seconds since the epoch
 */
export function parseOrder(input: unknown, now: number): ParsedOrder {
  if (!isRecord(input)) return { ok: false, faults: [{ field: '', code: 40002 }] }
  // The newer stamp counts alone: what stands in the older one is not even looked at.
  const hasStamp = Object.hasOwn(input, 'startTimeStamp') && (input.startTimeStamp ?? null) !== null
  const startTime = hasStamp ? z.unknown() : HWMOrderConfParam.shape.startTime
  const own = parseFields({ ...HWMOrderConfParam.shape, startTime, attendee: z.unknown() }, input, '')
  if (hasStamp) delete own.values.startTime
  const people = parseAttendees(own.values.attendee)
  const values: Partial<HWMOrderConfParam> = { ...own.values, attendee: undefined, ...people.values }
  const ruled = orderRuleFaults(
    values,
    own.known.map(({ field }) => field),
    now,
  )
  // A stable sort by the row of the table keeps attendees in their own order.
  const known = [...own.known, ...people.known, ...ruled].sort((a, b) => rowOf(a) - rowOf(b))
  const [first, ...others] = [...known, ...people.unknown, ...own.unknown]
  if (first) return { ok: false, faults: [first, ...others] }
  return { ok: true, value: values as HWMOrderConfParam }
}
