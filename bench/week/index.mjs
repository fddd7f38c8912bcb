/** `npm run bench -- week`: the week view over 5,000 meetings, as a ratio to the same view over none. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs'
import { median } from '../median.mjs'
import { nextWeek, openWeek, scrollWeek } from './in-page.mjs'
import { seed } from './seed.mjs'

const MEETINGS = 5000
/** The days they are spread over: about a hundred in a week. */
const DAYS = 350
const RUNS = 5
const REOPENED = 7
const FRAMES = 240
const GOAL_OPEN_MS = 150
const GOAL_FRAME_MS = 50

const goHome = (page) =>
  page.getByRole('navigation').getByRole('button', { name: 'Today', exact: true }).click()

async function launch(dataDir, env) {
  const app = await _electron.launch({
    args: ['.', `--data=${dataDir}`, `--user-data-dir=${join(dataDir, 'profile')}`],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...env, LANG: 'en_GB.UTF-8' },
  })
  const page = await app.firstWindow()
  await page.getByRole('main').waitFor()
  // The program opens where it was left.
  await goHome(page)
  // What is fetched while nobody waits is there by now; a person needs longer to find the button.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.waitForTimeout(1000)
  return { app, page }
}

/** One start: the first opening, the later ones, and the frames while scrolling; milliseconds. */
async function measure(dataDir, env, hasEntries) {
  const { app, page } = await launch(dataDir, env)
  try {
    const opened = []
    for (let run = 0; run <= REOPENED; run++) {
      opened.push(await page.evaluate(openWeek, hasEntries))
      await page.waitForTimeout(100)
      if (run < REOPENED) await goHome(page)
    }
    // This week is partly over, and past meetings cannot be booked; the next one is full.
    const next = await page.evaluate(nextWeek, hasEntries)
    const frames = await page.evaluate(scrollWeek, FRAMES)
    const [first, ...later] = opened
    return {
      first,
      later: median(later),
      next: next.ms,
      entries: next.entries,
      longestFrame: Math.max(...frames),
      frame: median(frames),
    }
  } finally {
    await app.close()
  }
}

const virtual = hasDisplay() ? null : await startVirtualDisplay()
const env = virtual ? { ...process.env, DISPLAY: virtual.display } : process.env
const folders = { none: '', full: '' }
try {
  for (const name of Object.keys(folders)) folders[name] = await mkdtemp(join(tmpdir(), 'bookconf-week-'))
  await seed(folders.full, MEETINGS, DAYS)
  const runs = { none: [], full: [] }
  // The first start of each fills the disk cache and is not counted.
  for (let run = -1; run < RUNS; run++)
    for (const name of ['none', 'full']) {
      const measured = await measure(folders[name], env, name === 'full')
      if (run >= 0) runs[name].push(measured)
    }
  const middle = (name, figure) => Math.round(median(runs[name].map((run) => run[figure])) * 10) / 10
  const figures = {
    firstOpenMs: middle('full', 'first'),
    emptyFirstOpenMs: middle('none', 'first'),
    nextMs: middle('full', 'next'),
    emptyNextMs: middle('none', 'next'),
    entries: middle('full', 'entries'),
    openMs: middle('full', 'later'),
    emptyOpenMs: middle('none', 'later'),
    ratio: Math.round((middle('full', 'first') / middle('none', 'first')) * 100) / 100,
    longestFrameMs: middle('full', 'longestFrame'),
    emptyLongestFrameMs: middle('none', 'longestFrame'),
    frameMs: middle('full', 'frame'),
  }
  const reached =
    Math.max(figures.firstOpenMs, figures.nextMs) <= GOAL_OPEN_MS && figures.longestFrameMs <= GOAL_FRAME_MS
  console.log(
    `week over ${MEETINGS} meetings: first opened in ${figures.firstOpenMs} ms, over none ${figures.emptyFirstOpenMs} ms;` +
      ` again in ${figures.openMs} ms, over none ${figures.emptyOpenMs} ms;` +
      ` the next week with ${figures.entries} entries in ${figures.nextMs} ms, over none ${figures.emptyNextMs} ms;` +
      ` longest frame while scrolling ${figures.longestFrameMs} ms (medians of ${RUNS} starts, interleaved)`,
  )
  console.log(
    JSON.stringify({
      bench: 'week',
      ...figures,
      goalOpenMs: GOAL_OPEN_MS,
      goalFrameMs: GOAL_FRAME_MS,
      reached,
    }),
  )
} finally {
  virtual?.stop()
  for (const folder of Object.values(folders)) if (folder) await rm(folder, { recursive: true, force: true })
}
