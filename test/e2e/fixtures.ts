/**
 * The real program in real Electron, on a data folder of its own. A test fails on any error in a page's console, any
 * uncaught error of a page, and any line in the program's log, from the first moment on.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { isRoot } from './support/program'

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  /** What the pages complained about; a test that provokes complaints takes them out. */
  readonly errors: string[]
  /** What a test provokes on purpose: complaints like these are none, however late they arrive. */
  readonly provoked: RegExp[]
  /** Takes out what the program logged. */
  takeLog(): Promise<string>
}

export interface Start {
  /** A folder that an earlier start left; else a new one. */
  readonly dataDir?: string
  /** The folder of the program; else this checkout. */
  readonly program?: string
  readonly switches?: readonly string[]
  /** What it is opened with. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** How much of each folder's log was taken out. The file itself is the program's, which may be writing to it. */
const taken = new Map<string, number>()

async function takeLog(dataDir: string): Promise<string> {
  const text = await readFile(join(dataDir, 'bookconf.log'), 'utf8').catch(() => '')
  const fresh = text.slice(taken.get(dataDir) ?? 0)
  taken.set(dataDir, text.length)
  return fresh
}

async function launch(
  dataDir: string,
  { program = '.', switches = [], args = [], env = {} }: Start,
): Promise<Running> {
  const app = await _electron.launch({
    args: [...switches, program, `--data=${dataDir}`, ...args],
    chromiumSandbox: !isRoot,
    env: { ...(process.env as Record<string, string>), LANG: 'en_GB.UTF-8', TZ: 'Europe/Berlin', ...env },
    timezoneId: 'Europe/Berlin',
    // The program's own, not the test runner's.
    colorScheme: null,
  })
  const errors: string[] = []
  // On the context rather than on the page, which would be listened to only after it had begun to load.
  app.context().on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  app.context().on('weberror', (error) => errors.push(String(error.error())))
  const page = await app.firstWindow()
  await expect(page.getByRole('main')).toBeVisible()
  return { app, page, dataDir, errors, provoked: [], takeLog: () => takeLog(dataDir) }
}

interface Fixtures {
  /** Starts the program, as often as a test likes; all are ended after it. */
  readonly start: (options?: Start) => Promise<Running>
  readonly running: Running
}

export const test = base.extend<Fixtures>({
  start: async ({}, use) => {
    const all: Running[] = []
    const own: string[] = []
    await use(async (options = {}) => {
      const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'bookconf-e2e-')))
      if (options.dataDir === undefined) own.push(dataDir)
      const running = await launch(dataDir, options)
      all.push(running)
      return running
    })
    for (const { app } of all) await app.close()
    const complaints = all.flatMap(({ errors, provoked }) =>
      errors.filter((text) => !provoked.some((pattern) => pattern.test(text))),
    )
    for (const dataDir of new Set(all.map((one) => one.dataDir))) complaints.push(await takeLog(dataDir))
    for (const dataDir of own) await rm(dataDir, { recursive: true, force: true })
    expect(complaints.filter((text) => text !== '')).toEqual([])
  },
  running: async ({ start }, use) => {
    await use(await start())
  },
})

export { expect }
