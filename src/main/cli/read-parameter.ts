/** The parameter of one call: none, a file, or standard input for `-`. */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { UsageError } from './usage'

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

export async function readParameter(file: string | null, stdin: Readable): Promise<unknown> {
  if (file === null) return null
  const where = file === '-' ? 'standard input' : file
  let source: string
  try {
    source = file === '-' ? await text(stdin) : await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(`Cannot read ${where}: ${reason(error)}`)
  }
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${where} is not JSON: ${reason(error)}`)
  }
}
