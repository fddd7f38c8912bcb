/** `--stdio`: JSON lines, one answer per request, served one after another in the order read. */
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { sdkMethods } from '../../shared/ipc/contract'
import type { Answer } from '../../shared/ipc/rpc'
import type { Language } from '../../shared/language'
import { nsError, type NSError } from '../../shared/sdk/ns-error'

const Request = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.unknown().optional(),
  param: z.unknown().optional(),
})

interface Deps {
  readonly input: Readable
  readonly write: (line: string) => Promise<void>
  readonly dispatch: (name: string, input: unknown) => Promise<Answer>
  readonly language: Language
}

type Outcome = { error: NSError | null; result: unknown }

export const outcome = (answer: Answer): Outcome =>
  answer.ok ? { error: null, result: answer.value } : { error: answer.error, result: null }

function parseLine(line: string): z.infer<typeof Request> | null {
  try {
    return Request.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

export async function serveLines({ input, write, dispatch, language }: Deps): Promise<void> {
  const refused = (field: string): Outcome => ({
    error: nsError([{ field, code: 40002 }], language),
    result: null,
  })
  const answer = async (line: string) => {
    const request = parseLine(line)
    if (request === null) return { id: null, ...refused('') }
    const { id, method, param } = request
    if (typeof method !== 'string' || !Object.hasOwn(sdkMethods, method)) return { id, ...refused('method') }
    return { id, ...outcome(await dispatch(method, param)) }
  }
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    await write(JSON.stringify(await answer(line)))
  }
}
