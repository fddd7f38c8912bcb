/** What the command line understands, and what it says when it does not. */
import { parseArgs } from 'node:util'
import { sdkMethods } from '../../shared/ipc/contract'

/** The command line's own command: fills the directory from a CSV or vCard file. */
export const IMPORT_DIRECTORY = 'importDirectory'

export type Command =
  | {
      readonly kind: 'call'
      readonly method: string
      readonly file: string | null
      readonly dataDir: string | null
    }
  | { readonly kind: 'stdio'; readonly dataDir: string | null }

/** Wrong usage: the process ends with 2 and this message. */
export class UsageError extends Error {}

const METHODS = [...Object.keys(sdkMethods), IMPORT_DIRECTORY]

export const USAGE = `Usage:
  npm run --silent sdk -- METHOD [FILE|-] [--data DIR]   one call; its parameter is JSON in FILE or, with -, on standard input
  npm run --silent sdk -- --stdio [--data DIR]           one JSON request a line on standard input
METHOD is one of ${METHODS.join(', ')}; for ${IMPORT_DIRECTORY} FILE is a CSV or vCard file.`

export function parseCommand(args: readonly string[]): Command {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, stdio: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const dataDir = values.data ?? null
  if (dataDir === '') throw new UsageError('--data needs a folder.')
  const [method, file, ...tooMany] = positionals
  if (values.stdio === true) {
    if (method !== undefined) throw new UsageError('--stdio takes no METHOD.')
    return { kind: 'stdio', dataDir }
  }
  if (method === undefined) throw new UsageError('METHOD is missing.')
  if (!METHODS.includes(method)) throw new UsageError(`Unknown METHOD: ${method}`)
  if (tooMany.length > 0) throw new UsageError('Too many arguments.')
  if (method === IMPORT_DIRECTORY && file === undefined) throw new UsageError(`${method} needs a FILE.`)
  return { kind: 'call', method, file: file ?? null, dataDir }
}
