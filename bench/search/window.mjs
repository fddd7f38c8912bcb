/** From the key to the list that is painted, in the built program. */
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs'
import { awaitList, watchList } from './in-page.mjs'

/** Between two keys, as a person types; the list has long been painted by then. */
const PAUSE_MS = 60

async function openPicker(page) {
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+n')
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Attendees' })
  await field.waitFor()
  await page.waitForTimeout(500)
  return field
}

/** Types the queries into the picker. @returns milliseconds of each key after which the list changed */
async function typeAll(page, field, queries) {
  const times = []
  for (const { query } of queries) {
    await field.fill('')
    await page.waitForTimeout(PAUSE_MS)
    for (const letter of Array.from(query)) {
      await page.evaluate(watchList)
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      const ms = await page.evaluate(awaitList)
      if (ms !== null) times.push(ms)
      await page.waitForTimeout(PAUSE_MS)
    }
  }
  return times
}

/** @param dataDir a folder whose directory is filled */
export async function measureWindow(dataDir, queries) {
  const virtual = hasDisplay() ? null : await startVirtualDisplay()
  const env = virtual ? { ...process.env, DISPLAY: virtual.display } : process.env
  const app = await _electron.launch({
    args: ['.', `--data=${dataDir}`, `--user-data-dir=${join(dataDir, 'profile')}`],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...env, LANG: 'en_GB.UTF-8' },
  })
  try {
    const page = await app.firstWindow()
    const field = await openPicker(page)
    // The first query starts the directory's worker and is not counted.
    await typeAll(page, field, queries.slice(0, 1))
    // Chinese characters come from an input method, not from keys.
    return await typeAll(
      page,
      field,
      queries.filter(({ query }) => /^[a-z\d @.]+$/i.test(query)),
    )
  } finally {
    await app.close()
    virtual?.stop()
  }
}
