/** A copy of the built program, for tests that add files to it, run it as another user, or run it packaged. */
import { cp, mkdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import electron from 'electron'

/** Outside Electron the package's one export is the path of its program. */
export const ELECTRON = electron as unknown as string

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
