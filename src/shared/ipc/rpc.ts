/** The generic types behind the contract: a method has an input and an output schema, an event a payload schema. */
import type { z } from 'zod'
import type { NSError } from '../sdk/ns-error'

interface MethodEntry {
  readonly input: z.ZodType
  readonly output: z.ZodType
}
export type MethodTable = Readonly<Record<string, MethodEntry>>
export type EventTable = Readonly<Record<string, z.ZodType>>

export const method = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
})

export type InputOf<Table extends MethodTable, Name extends keyof Table> = z.infer<Table[Name]['input']>
export type OutputOf<Table extends MethodTable, Name extends keyof Table> = z.infer<Table[Name]['output']>
export type PayloadOf<Table extends EventTable, Name extends keyof Table> = z.infer<Table[Name]>

/** One function per method; what dispatch calls after parsing. */
export type Handlers<Table extends MethodTable> = {
  [Name in keyof Table]: (
    input: InputOf<Table, Name>,
  ) => Promise<OutputOf<Table, Name>> | OutputOf<Table, Name>
}

/** The answer of a call: nothing is ever thrown across a boundary. */
export type Answer<Value = unknown> = { ok: true; value: Value } | { ok: false; error: NSError }

/**
 * What the preload exposes as `window.bookconf`. Calls carry JSON texts: they cross two boundaries faster than a tree
 * of objects does, and arrive exactly as they left (`__proto__` included, which the copy of an object would lose).
 */
export interface Bridge {
  /** Resolves to the text of an Answer. */
  call: (name: string, input: string) => Promise<string>
  /** Listens to an event; the function it returns ends that. */
  on: (name: string, listener: (payload: unknown) => void) => () => void
}
