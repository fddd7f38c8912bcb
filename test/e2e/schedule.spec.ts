import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { scheduleDialog } from './pages/schedule-dialog'

const expectAccessible = async (page: Page) => {
  // Electron opens no second target, which the newer mode would need.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([])
}

const PASTED = [
  'Anna Berg <anna.berg@example.com>',
  'erin@example.com',
  '"Kurz, Otto" <otto@example.com>',
  'vera@example.com',
  'not an address',
]

test('a meeting is scheduled by keyboard alone, with five people besides the host', async ({ running }) => {
  const { app, page, dataDir } = running
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    },
    join(import.meta.dirname, '../support/people.csv'),
  )
  await expect(page.getByRole('heading', { name: 'No meetings ahead' })).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await page.getByRole('button', { name: 'Import…' }).press('Enter')
  await expect(page.getByText('3 added, 0 changed, 0 unchanged')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await page.keyboard.type('Quarterly review')
  await expectAccessible(page)

  await schedule.attendees.focus()
  await page.keyboard.type('zhangw')
  await expect(schedule.dialog.getByRole('option', { name: '张伟' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('anna.berg@example.com')
  await expect(schedule.dialog.getByRole('option', { name: 'Anna Berg' })).toBeVisible()
  await page.keyboard.press('Enter')
  await schedule.attendees.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, PASTED.join('; '))
  await expect(schedule.pasted).toContainText('3 people added')
  await expect(schedule.pasted).toContainText('Already invited: Anna Berg <anna.berg@example.com>')
  await expect(schedule.attendees).toHaveValue('not an address')
  await expect(schedule.chosen.getByRole('listitem')).toHaveCount(6)
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(schedule.done).toBeVisible()
  await expect(schedule.done.getByText('In the calendar folder')).toBeVisible()
  await expectAccessible(page)

  const folder = join(dataDir, 'calendar')
  const [file, ...others] = await readdir(folder)
  expect(others).toEqual([])
  const ics = (await readFile(join(folder, file ?? ''), 'utf8')).replaceAll('\r\n ', '')
  expect(ics).toContain('SUMMARY:Quarterly review')
  expect(ics.match(/^ATTENDEE/gm)).toHaveLength(6)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Next meeting' })).toContainText('Quarterly review')
  await expectAccessible(page)
})

test('Escape keeps what was typed as a draft', async ({ running: { page } }) => {
  await page.keyboard.press('Control+n')
  await expect(scheduleDialog(page).topic).toBeFocused()
  await page.keyboard.type('Half a thought')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continue' }).press('Enter')
  await expect(scheduleDialog(page).topic).toHaveValue('Half a thought')
})
