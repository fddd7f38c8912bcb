/**
 * One folder for everything that the tests put into the system's temporary one, removed when they are over, whatever
 * became of them: a test that fails or is stopped may not come to its own cleaning. Vitest and Playwright call it once.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the systems look for their temporary folder. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'] as const

export default async function setup(): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'bookconf-tests-'))
  // Other users pass through it: some tests start the program as one of them.
  await chmod(root, 0o711)
  for (const name of NAMES) process.env[name] = root
  return () => rm(root, { recursive: true, force: true, maxRetries: 3 })
}
