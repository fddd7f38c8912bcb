import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { scheduleDialog } from './pages/schedule-dialog'
import { expectAccessible } from './support/accessible'
import { call } from './support/call'
import { paste } from './support/clipboard'
import { importPeople } from './support/directory'
import { folderWithPeople } from './support/people'

const PASTED = [
  'Anna Berg <anna.berg@example.com>',
  'erin@example.com',
  '"Kurz, Otto" <otto@example.com>',
  'vera@example.com',
  'not an address',
]

test('a meeting is scheduled by keyboard alone, with five people besides the host', async ({ running }) => {
  const { page, dataDir } = running
  await expect(page.getByRole('heading', { name: 'No meetings ahead' })).toBeVisible()
  await expectAccessible(page)
  await importPeople(running)
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await page.keyboard.type('Quarterly review')
  for (const group of [1, 2, 3, 4]) await page.keyboard.press(`Alt+${String(group)}`)
  await expect(schedule.dialog.getByText('Entries are written to')).toBeVisible()
  await expectAccessible(page)

  await schedule.attendees.focus()
  await page.keyboard.type('zhangw')
  await expect(schedule.dialog.getByRole('option', { name: '张伟' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('anna.berg@example.com')
  await expect(schedule.dialog.getByRole('option', { name: 'Anna Berg' })).toBeVisible()
  await page.keyboard.press('Enter')
  await paste(schedule.attendees, PASTED.join('; '))
  await expect(schedule.pasted).toContainText('3 from outside it')
  await expect(schedule.pasted).toContainText('1 already invited or listed twice')
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
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText(
    'Add and keep what is typed',
  )
  await expectAccessible(page)
})

test('whoever schedules before the directory has answered has still invited who was meant', async ({
  start,
}, info) => {
  const people = [{ name: 'Max Müller', email: 'max@example.com' }]
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), people) })
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await page.keyboard.insertText('In a hurry')
  await schedule.attendees.focus()
  const keys = ['m', 'u', 'l', 'l', 'e', 'r', 'Enter', 'Control+Enter']
  await Promise.all(keys.map((key) => page.keyboard.press(key)))
  await expect(schedule.done).toBeVisible()
  const [booked] = (await call(page, 'getConfList', null)) as { confId: string }[]
  expect(await call(page, 'getConfDetail', { confId: booked?.confId })).toMatchObject({
    attendee: [expect.anything(), { email: 'max@example.com' }],
  })
})

test('Escape keeps what was typed as a draft', async ({ running: { page } }) => {
  await page.keyboard.press('Control+n')
  await expect(scheduleDialog(page).topic).toBeFocused()
  await page.keyboard.type('Half a thought')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continue Half a thought' }).press('Enter')
  await expect(scheduleDialog(page).topic).toHaveValue('Half a thought')
})

test('what stands in the way names its field and leads there', async ({ running: { page } }) => {
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await schedule.duration.fill('5')
  await page.keyboard.press('Control+Enter')
  await expect(schedule.topic).toBeFocused()
  await expect(schedule.topic).toHaveAttribute('aria-invalid', 'true')
  const lines = schedule.footer.getByRole('button')
  await expect(lines).toHaveText([/Topic:/, /Duration:/])
  await lines.last().press('Enter')
  await expect(schedule.duration).toBeFocused()
  await expectAccessible(page)
})

test('the keys of the attendees: role, optional, remove, and one undo for a whole list', async ({
  running,
}) => {
  const { page } = running
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await schedule.attendees.focus()
  // Nothing waits for an answer of the directory: the keys come as fast as they can.
  await page.keyboard.type('vera@example.com\n')
  await paste(schedule.attendees, 'ann@example.com; bob@example.com')
  const people = schedule.chosen.getByRole('listitem')
  await expect(people).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(people).toHaveCount(2)

  await page.keyboard.press('Backspace')
  const vera = schedule.chosen.getByRole('button', { name: /^vera@example.com, / })
  await expect(vera).toBeFocused()
  await page.keyboard.press('r')
  await page.keyboard.press('o')
  await expect(vera).toHaveAccessibleName('vera@example.com, Attendee, Optional, External')
  await page.keyboard.press('Backspace')
  await expect(people).toHaveCount(1)
  await expect(schedule.attendees).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(vera).toHaveAccessibleName('vera@example.com, Attendee, Optional, External')

  await schedule.attendees.focus()
  await page.keyboard.type('nobody of that name')
  await expect(schedule.dialog.getByText('Nobody is in the directory yet.').first()).toBeVisible()
})
