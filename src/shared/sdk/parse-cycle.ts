/** From whatever a caller passed as cycleParam to a typed one, or every fault at once (D0). */
import { HWMCycleParam, MAX_INTERVAL, pointsFault } from './cycle-param'
import { HWMCycleTypeDay } from './enums'
import type { Fault } from './ns-error'
import { isRecord, parseFields } from './parse-fields'

/** The parameter, or its faults: known fields in the order of the table, then unknown ones. */
export type ParsedCycle =
  | { readonly ok: true; readonly value: HWMCycleParam }
  | { readonly ok: false; readonly known: Fault[]; readonly unknown: Fault[] }

const ROWS = Object.keys(HWMCycleParam.shape)

/** Rules of two fields. They look only at what parsed. */
function ruleFaults({ cycleType, interval, listPoints }: Partial<HWMCycleParam>, at: string): Fault[] {
  if (cycleType === undefined) return []
  const faults: Fault[] = []
  if (interval !== undefined && interval > MAX_INTERVAL[cycleType])
    faults.push({ field: `${at}interval`, code: 111071044 })
  const code =
    cycleType === HWMCycleTypeDay || listPoints === undefined ? null : pointsFault(cycleType, listPoints)
  if (code !== null) faults.push({ field: `${at}listPoints`, code })
  return faults
}

/**
 * Parses a cycleParam. What depends on the meeting's zone is for `seriesFaults`.
 * @param input whatever came in
 * @param name the path by which faults name it
 */
export function parseCycle(input: unknown, name = 'cycleParam'): ParsedCycle {
  if (!isRecord(input)) return { ok: false, known: [{ field: name, code: 40002 }], unknown: [] }
  const at = `${name}.`
  const fields = parseFields(HWMCycleParam.shape, input, at)
  const rowOf = ({ field }: Fault) => ROWS.indexOf(field.slice(at.length))
  const known = [...fields.known, ...ruleFaults(fields.values, at)].sort((a, b) => rowOf(a) - rowOf(b))
  if (known.length > 0 || fields.unknown.length > 0) return { ok: false, known, unknown: fields.unknown }
  return { ok: true, value: fields.values as HWMCycleParam }
}
