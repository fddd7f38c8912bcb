/** The parameters of bookCycleConf and editCycleConf: an order and a rule, with every fault of both at once (D0, D1). */
import { z } from 'zod'
import { expandCycle } from '../series/expand'
import { seriesRule } from '../series/rule'
import { seriesFaults } from '../series/series-faults'
import { ConfId, Revision } from './conf-ref'
import type { HWMCycleParam } from './cycle-param'
import type { Fault } from './ns-error'
import { DURATION, HWMOrderConfParam } from './order-param'
import { orderRuleFaults, stampField, startFaults } from './order-rules'
import { parseCycle } from './parse-cycle'
import { isRecord, parsedAs, parseFields, type Fields, type Parsed, type Shape } from './parse-fields'
import { orderFields } from './parse-order'
import { zoneOfId } from './time-zones'

export interface CycleOrder {
  orderConfParam: HWMOrderConfParam
  cycleParam: HWMCycleParam
}
export type CycleEdit = CycleOrder & { confId: string; revision?: number }

interface Circumstances {
  /** Seconds. */
  readonly now: number
  /** Zone id of an order that names none. */
  readonly defaultZone: number
}
/** @param mayHaveBegun true where the first meetings may lie in the past, and the order's start says the time of day */
type Begun = Circumstances & { readonly mayHaveBegun: boolean }

const ORDER = 'orderConfParam'
const CYCLE = 'cycleParam'

function parseSeriesOrder(input: unknown, { now, mayHaveBegun }: Begun): Fields {
  if (!isRecord(input)) return { values: {}, known: [{ field: ORDER, code: 40002 }], unknown: [] }
  const fields = orderFields(HWMOrderConfParam.shape, input, (values, broken) =>
    orderRuleFaults(values, broken, now).filter(({ code }) => !(mayHaveBegun && code === 40115)),
  )
  const named = (fault: Fault): Fault => ({ ...fault, field: `${ORDER}.${fault.field}` })
  return { ...fields, known: fields.known.map(named), unknown: fields.unknown.map(named) }
}

/** Rules that need both. They look only at what parsed. */
function datesFaults(order: Partial<HWMOrderConfParam>, cycleParam: HWMCycleParam, at: Begun): Fault[] {
  const start = order[stampField(order)]
  const rule = seriesRule(cycleParam, {
    start: start ?? 0,
    duration: (order.duration ?? DURATION.default) * 60,
    zone: zoneOfId(order.timeZone ?? at.defaultZone),
  })
  const faults = seriesFaults(rule, CYCLE)
  if (faults.length > 0 || at.mayHaveBegun || start === undefined) return faults
  const [first] = expandCycle(rule).occurrences
  return first ? startFaults(`${CYCLE}.startDate`, first.start, at.now) : []
}

function parseBoth<Value>(outer: Shape, input: unknown, at: Begun): Parsed<Value> {
  if (!isRecord(input)) return { ok: false, faults: [{ field: '', code: 40002 }] }
  const own = parseFields({ ...outer, [ORDER]: z.unknown(), [CYCLE]: z.unknown() }, input, '')
  const order = parseSeriesOrder(own.values[ORDER], at)
  const cycle = parseCycle(own.values[CYCLE], CYCLE)
  const isZoneBroken = order.known.some(({ field }) => field === ORDER || field === `${ORDER}.timeZone`)
  const dates = cycle.ok && !isZoneBroken ? datesFaults(order.values, cycle.value, at) : []
  const rule = cycle.ok ? { known: dates, unknown: [] } : cycle
  const known = [...own.known, ...order.known, ...rule.known]
  const unknown = [...order.unknown, ...rule.unknown, ...own.unknown]
  const value = { ...own.values, [ORDER]: order.values, ...(cycle.ok ? { [CYCLE]: cycle.value } : {}) }
  return parsedAs(value, [...known, ...unknown])
}

export const parseCycleOrder = (input: unknown, at: Circumstances): Parsed<CycleOrder> =>
  parseBoth({}, input, { ...at, mayHaveBegun: false })

const EDIT = { confId: ConfId, revision: Revision.optional() }

export const parseCycleEdit = (input: unknown, at: Circumstances): Parsed<CycleEdit> =>
  parseBoth(EDIT, input, { ...at, mayHaveBegun: true })
