/** A meeting is repeated, changed and found changed by somebody else. */
import { expect, test } from './fixtures'
import { scheduleDialog } from './pages/schedule-dialog'
import { expectAccessible } from './support/accessible'
import { book } from './support/book'

const HOUR = 3600
const tomorrow = () => Math.ceil(Date.now() / 1000 / HOUR) * HOUR + 24 * HOUR

test('a meeting repeats by the rule of its form', async ({ running: { page } }) => {
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await page.keyboard.type('Weekly planning')
  await schedule.dialog.getByLabel('Repeats').selectOption('Weekly')
  const weekdays = schedule.dialog.getByRole('group', { name: 'Weekdays' })
  for (const name of ['Monday', 'Wednesday', 'Friday']) {
    const day = weekdays.getByRole('button', { name })
    if ((await day.getAttribute('aria-pressed')) === 'false') await day.press('Enter')
  }
  await expect(
    schedule.dialog.getByRole('status').filter({ hasText: /^Every .*Monday.*: \d+ meetings/ }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(schedule.done).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open Weekly planning' }).first().press('Enter')
  await expect(page.getByRole('region', { name: 'Series' })).toContainText('Monday')
})

test('a series without a day is refused beside its days', async ({ running: { page } }) => {
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await page.keyboard.type('Never')
  await schedule.dialog.getByLabel('Repeats').selectOption('Weekly')
  await schedule.dialog
    .getByRole('group', { name: 'Weekdays' })
    .getByRole('button', { pressed: true })
    .press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(schedule.footer.getByRole('button')).toHaveText([/Repeats:.*no days/])
})

test('a change is saved under the same ID; one from an older version is shown both', async ({ running }) => {
  const { page, dataDir } = running
  await book(dataDir, [{ confSubject: 'Review', startTimeStamp: tomorrow(), duration: 60 }])
  await page.getByRole('button', { name: 'Open Review' }).press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Review')

  const dialog = page.getByRole('dialog', { name: 'Change Meeting' })
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter')
  await dialog.getByLabel('Topic').fill('Review of the year')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'The meeting is changed' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(heading).toHaveText('Review of the year')

  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter')
  await dialog.getByLabel('Topic').fill('Mine')
  // Somebody else is quicker.
  await page.evaluate(async () => {
    const ask = async (name: string, param: unknown) =>
      JSON.parse(await window.bookconf.call(name, JSON.stringify(param))) as { value: unknown }
    const [first] = (await ask('getConfList', null)).value as { confId: string; startTimeStamp: number }[]
    if (!first) throw new Error('there is no meeting')
    const { confId, startTimeStamp } = first
    await ask('editConf', { confId, startTimeStamp, confSubject: 'Theirs', confType: 1, duration: 60 })
  })
  await page.keyboard.press('Control+Enter')
  const conflict = dialog.getByRole('alert', { name: 'The meeting was changed meanwhile' })
  await expect(conflict.getByRole('row', { name: /Topic Mine Theirs/ })).toBeVisible()
  await expectAccessible(page)
  await conflict.getByRole('button', { name: 'Keep what is here' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'The meeting is changed' })).toContainText('Mine')
})
