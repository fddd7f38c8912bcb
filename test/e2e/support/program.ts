/** A copy of the built program, for tests that add files to it, run it as another user, or run it packaged. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import electron from 'electron'

/** Outside Electron the package's one export is the path of its program. */
const ELECTRON = electron as unknown as string
/** As root Electron cannot use its sandbox; sandbox.spec.ts runs with it as another user. */
export const isRoot = process.getuid?.() === 0

/** Runs the program by itself until it ends. */
export async function runProgram(dataDir: string, env: NodeJS.ProcessEnv = process.env) {
  const args = [...(isRoot ? ['--no-sandbox'] : []), '.', `--data=${dataDir}`]
  const child = spawn(ELECTRON, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let faults = ''
  child.stderr.on('data', (chunk) => (faults += String(chunk)))
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { code, signal, faults }
}

/** What the program needs to run: what was built, its description, its icons, and the SQLite binding. */
const PARTS = [
  'package.json',
  'out',
  'build/icons',
  'node_modules/@photostructure/sqlite',
  'node_modules/node-gyp-build',
]

export async function copyProgram(folder: string): Promise<string> {
  const root = join(import.meta.dirname, '../../..')
  for (const part of PARTS) {
    await mkdir(dirname(join(folder, part)), { recursive: true })
    await cp(join(root, part), join(folder, part), { recursive: true })
  }
  return folder
}

/** A copy of the Electron that the tests run on. @returns the path of its program */
export async function copyElectron(folder: string, name: string): Promise<string> {
  const program = await realpath(ELECTRON)
  await cp(dirname(program), folder, {
    recursive: true,
    filter: (source) => !/[/\\]locales[/\\](?!en-)/.test(source) && source !== program,
  })
  await cp(program, join(folder, name))
  return join(folder, name)
}
