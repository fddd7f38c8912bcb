/** Checks parameters field by field, so that one bad field hides no other (D0, D1). */
import type { z } from 'zod'
import type { SdkErrorCode } from './error-codes'
import type { Fault } from './ns-error'

export type Shape = Readonly<Record<string, z.ZodType>>

export interface Fields {
  values: Record<string, unknown>
  known: Fault[]
  unknown: Fault[]
}

/** A parsed value, or all its faults. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; faults: [Fault, ...Fault[]] }

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The SDK code of a zod issue: its own, "too long" for a string, else the default refusal. */
export function codeOf(issue: z.core.$ZodIssue): SdkErrorCode {
  if (issue.code === 'custom') {
    const { code } = (issue.params ?? {}) as { code?: SdkErrorCode }
    return code ?? 40002
  }
  return issue.code === 'too_big' && issue.origin === 'string' ? 40006 : 40002
}

/** null means absent. @param at what stands before the names in the faults */
export function parseFields(shape: Shape, input: Record<string, unknown>, at: string): Fields {
  const fields: Fields = { values: {}, known: [], unknown: [] }
  for (const [name, schema] of Object.entries(shape)) {
    const value = Object.hasOwn(input, name) ? (input[name] ?? undefined) : undefined
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      fields.known.push({ field: at + name, code: issue ? codeOf(issue) : 40002 })
    } else if (parsed.data !== undefined) fields.values[name] = parsed.data
  }
  for (const name of Object.getOwnPropertyNames(input))
    if (!Object.hasOwn(shape, name)) fields.unknown.push({ field: at + name, code: 40002 })
  return fields
}

/** The value where there is no fault. */
export function parsedAs<Value>(values: unknown, faults: readonly Fault[]): Parsed<Value> {
  const [first, ...others] = faults
  return first ? { ok: false, faults: [first, ...others] } : { ok: true, value: values as Value }
}

/** Parses the parameter of a call whose fields do not depend on one another. */
export function parseParam<S extends z.ZodRawShape>(
  shape: S,
  input: unknown,
): Parsed<z.infer<z.ZodObject<S>>> {
  if (!isRecord(input)) return { ok: false, faults: [{ field: '', code: 40002 }] }
  const { values, known, unknown } = parseFields(shape as unknown as Shape, input, '')
  return parsedAs(values, [...known, ...unknown])
}
