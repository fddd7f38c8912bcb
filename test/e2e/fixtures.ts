/** The real program in real Electron, on a data folder of its own; a test fails on any error in the page's console. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  /** What the page's console complained about; a test that provokes complaints takes them out. */
  readonly errors: string[]
}

export async function launch(dataDir: string): Promise<ElectronApplication> {
  return _electron.launch({
    args: ['.', `--data=${dataDir}`],
    // As root Electron cannot use its sandbox; sandbox.spec.ts runs with it as another user.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...(process.env as Record<string, string>), LANG: 'en_GB.UTF-8', TZ: 'Europe/Berlin' },
    timezoneId: 'Europe/Berlin',
  })
}

export const test = base.extend<{ running: Running }>({
  running: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'bookconf-e2e-'))
    const app = await launch(dataDir)
    const page = await app.firstWindow()
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await expect(page.getByRole('main')).toBeVisible()
    await use({ app, page, dataDir, errors })
    expect(errors).toEqual([])
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  },
})

export { expect }
