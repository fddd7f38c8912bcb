/** Every fault of an object of parameters at once, field by field (D0, D1). */
import type { z } from 'zod'
import type { SdkErrorCode } from './error-codes'
import type { Fault } from './ns-error'

type Shape = Readonly<Record<string, z.ZodType>>

/** What parsed, and the faults of the rest: of the fields of the table in its order, and of unknown ones. */
export interface Fields {
  values: Record<string, unknown>
  known: Fault[]
  unknown: Fault[]
}

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

/** Checks each field by itself, so that one bad field hides no other. null means absent. */
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
