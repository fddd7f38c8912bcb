/** From whatever a caller passed to a typed parameter, or every fault at once, in the order of the tables (D0, D1). */
import { z } from 'zod'
import { ATTENDEE_IDENTITY, HWMAttendeeInfo } from './attendee-info'
import { ConfId, Revision } from './conf-ref'
import type { Fault } from './ns-error'
import { HWMOrderConfParam, MAX_ATTENDEES } from './order-param'
import { orderRuleFaults } from './order-rules'
import { isRecord, parsedAs, parseFields, type Fields, type Parsed, type Shape } from './parse-fields'

/** The parameter of editConf. */
export type EditParam = HWMOrderConfParam & { confId: string; revision?: number }

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

/** Rules of two fields, or of the clock, over what parsed. `broken` names the fields that did not. */
type Rules = (values: Partial<HWMOrderConfParam>, broken: readonly string[]) => Fault[]

/** An order with the fields of `shape` around it: what parsed, and every fault in the order of the table. */
export function orderFields(shape: Shape, input: Record<string, unknown>, rules: Rules): Fields {
  // The newer stamp counts alone: what stands in the older one is not even looked at.
  const hasStamp = Object.hasOwn(input, 'startTimeStamp') && (input.startTimeStamp ?? null) !== null
  const startTime = hasStamp ? z.unknown() : HWMOrderConfParam.shape.startTime
  const own = parseFields({ ...shape, startTime, attendee: z.unknown() }, input, '')
  if (hasStamp) delete own.values.startTime
  const people = parseAttendees(own.values.attendee)
  const values: Partial<HWMOrderConfParam> = { ...own.values, attendee: undefined, ...people.values }
  const ruled = rules(
    values,
    own.known.map(({ field }) => field),
  )
  const rows = Object.keys(shape)
  const rowOf = ({ field }: Fault) => rows.indexOf(field.split('.', 1)[0] ?? '')
  // A stable sort by the row of the table keeps attendees in their own order.
  const known = [...own.known, ...people.known, ...ruled].sort((a, b) => rowOf(a) - rowOf(b))
  return { values, known, unknown: [...people.unknown, ...own.unknown] }
}

function parsed<Value>(shape: Shape, input: unknown, now: number): Parsed<Value> {
  if (!isRecord(input)) return { ok: false, faults: [{ field: '', code: 40002 }] }
  const rules: Rules = (values, broken) => orderRuleFaults(values, broken, now)
  const { values, known, unknown } = orderFields(shape, input, rules)
  return parsedAs(values, [...known, ...unknown])
}

/**
 * Parses a bookConf parameter against the clock.
 * @param input whatever came in
 * @param now seconds since the epoch
 */
export const parseOrder = (input: unknown, now: number): Parsed<HWMOrderConfParam> =>
  parsed(HWMOrderConfParam.shape, input, now)

const EDIT = { confId: ConfId, ...HWMOrderConfParam.shape, revision: Revision.optional() }

/** Parses an editConf parameter against the clock. */
export const parseEdit = (input: unknown, now: number): Parsed<EditParam> => parsed(EDIT, input, now)
