/** The import as a person starts it: in the program's window, in real Electron. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from '@playwright/test'

/** In the main process: the dialog answers with the file; memory and the event loop are watched. */
function watch({ dialog }, file) {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const before = process.memoryUsage.rss()
  const seen = { before, peak: before, delay }
  globalThis.watched = seen
  setInterval(() => (seen.peak = Math.max(seen.peak, process.memoryUsage.rss())), 20)
  delay.enable()
}

function watched() {
  const { before, peak, delay } = globalThis.watched
  return { addedMegabytes: (peak - before) / 2 ** 20, blockedMs: delay.max / 1e6 }
}

/** In the window: the import through the bridge, while frames are drawn one after another. */
async function importInPage() {
  const call = async (name, input) => {
    const answer = JSON.parse(await window.bookconf.call(name, JSON.stringify(input)))
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  const plan = await call('planImport', null)
  let isRunning = true
  let longest = 0
  let last = performance.now()
  const frame = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (isRunning) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const begun = performance.now()
  const report = await call('importPeople', { planId: plan.planId, mapping: plan.table.mapping })
  isRunning = false
  return { report, seconds: (performance.now() - begun) / 1000, longestFrameMs: longest }
}

export async function measureInWindow(file, dataDir, env) {
  await mkdir(dataDir)
  const app = await _electron.launch({
    args: ['.', `--data=${dataDir}`, `--user-data-dir=${join(dataDir, 'profile')}`],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...env, LANG: 'en_GB.UTF-8' },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('main').waitFor()
    // What is fetched while nobody waits is there by now; a person needs longer to find the button.
    await page.waitForTimeout(2000)
    await app.evaluate(watch, file)
    const { report, ...figures } = await page.evaluate(importInPage)
    if (report.refusedCount > 0) throw new Error(`refused: ${JSON.stringify(report.refused.slice(0, 3))}`)
    return { ...figures, ...(await app.evaluate(watched)) }
  } finally {
    await app.close()
  }
}
