/** `npm run bench -- week`: the week with 5,000 meetings in the store, against the same week of an empty store. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs'
import { median } from '../median.mjs'
import { openings, scrolling } from './in-page.mjs'
import { fill } from './fill.mjs'

const MEETINGS = 5000
const RUNS = 11
const GOAL = { openMs: 150, frameMs: 50 }

async function measure(count, env) {
  const dataDir = await mkdtemp(join(tmpdir(), 'bookconf-week-'))
  if (count > 0) await fill(dataDir, count)
  const app = await _electron.launch({
    args: ['.', `--data=${dataDir}`],
    // As root Electron runs only without its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...env, LANG: 'en_GB.UTF-8' },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('main').waitFor()
    // What follows the start while nobody waits is no part of what a click costs.
    await page.waitForTimeout(2000)
    const opened = await page.evaluate(openings, { runs: RUNS, isEmpty: count === 0 })
    return { opened, frames: await page.evaluate(scrolling) }
  } finally {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = virtual ? { ...process.env, DISPLAY: virtual.display } : process.env
try {
  const empty = await measure(0, env)
  const full = await measure(MEETINGS, env)
  const [openMs, emptyMs] = [full, empty].map(({ opened }) => median(opened))
  const figures = {
    ...{ openMs, emptyMs, ratio: openMs / emptyMs },
    ...{ slowestFrameMs: Math.max(...full.frames), medianFrameMs: median(full.frames) },
  }
  const reached = openMs <= GOAL.openMs && figures.slowestFrameMs <= GOAL.frameMs
  console.log(
    `the week opens in ${openMs.toFixed(0)} ms with ${MEETINGS} meetings, in ${emptyMs.toFixed(0)} ms with none; slowest frame ${figures.slowestFrameMs.toFixed(1)} ms`,
  )
  console.log(JSON.stringify({ bench: 'week', ...figures, goal: GOAL, reached }))
} finally {
  virtual?.stop()
}
