/** The call that the form stands for, and what the host would refuse of it. */
import type { Fault } from '../sdk/ns-error'
import { parseEdit, parseOrder } from '../sdk/parse-order'
import { parseCycleEdit, parseCycleOrder } from '../sdk/parse-series'
import type { HWMOrderConfParam } from '../sdk/order-param'
import { toOrderParam, type ScheduleForm } from './form'
import { toCycleParam } from './repeat'
import { startInstant } from './start-instant'

interface Series {
  readonly orderConfParam: HWMOrderConfParam
  readonly cycleParam: object
}
interface Edited {
  readonly confId: string
  readonly revision: number
}

export type ScheduleRequest =
  | { readonly method: 'bookConf'; readonly param: HWMOrderConfParam }
  | { readonly method: 'editConf'; readonly param: HWMOrderConfParam & Edited }
  | { readonly method: 'bookCycleConf'; readonly param: Series }
  | { readonly method: 'editCycleConf'; readonly param: Series & Edited }
  | { readonly method: 'splitSeries'; readonly param: Series & Edited & { readonly subConfID: string } }

export function requestOf(form: ScheduleForm): ScheduleRequest {
  const start = startInstant(form)
  const order = toOrderParam(form, start.kind === 'instant' ? start.at : undefined)
  const { editing, repeat } = form
  const series = repeat && { orderConfParam: order, cycleParam: toCycleParam(repeat, form) }
  if (editing === null)
    return series ? { method: 'bookCycleConf', param: series } : { method: 'bookConf', param: order }
  const { confId, revision, subConfID } = editing
  if (!series) return { method: 'editConf', param: { ...order, confId, revision } }
  if (subConfID === null) return { method: 'editCycleConf', param: { ...series, confId, revision } }
  return { method: 'splitSeries', param: { ...series, confId, revision, subConfID } }
}

function parsed(request: ScheduleRequest, now: number, defaultZone: number) {
  const at = { now, defaultZone }
  switch (request.method) {
    case 'bookConf':
      return parseOrder(request.param, now)
    case 'editConf':
      return parseEdit(request.param, now)
    case 'bookCycleConf':
      return parseCycleOrder(request.param, at)
    case 'editCycleConf':
      return parseCycleEdit(request.param, at)
    case 'splitSeries': {
      const { orderConfParam, cycleParam } = request.param
      return parseCycleOrder({ orderConfParam, cycleParam }, at)
    }
  }
}

/** The form's own name of a field: orders inside a series are called as outside. */
export function formField(field: string): string {
  const own = field.replace(/^orderConfParam\./, '')
  // Without an instant the missing stamp is reported under its older name.
  return own === 'startTime' ? 'startTimeStamp' : own
}

/** @param now seconds @param defaultZone zone id of an order that names none */
export function requestFaults(request: ScheduleRequest, now: number, defaultZone: number): readonly Fault[] {
  const result = parsed(request, now, defaultZone)
  return result.ok ? [] : result.faults.map((fault) => ({ ...fault, field: formField(fault.field) }))
}
