/** What a call is given: its parameter (none, a file, or standard input for `-`), or a file that must be there. */
import { access, constants, readFile, stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { UsageError } from './usage'

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** @throws UsageError where `file` is no file that can be read */
export async function requireFile(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
    if ((await stat(file)).isDirectory()) throw new Error('it is a folder')
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${reason(error)}`)
  }
}

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
