import { expect, test } from './fixtures'
import { attendeePicker } from './pages/attendee-picker'
import { expectAccessible } from './support/accessible'
import { call } from './support/call'
import { folderWithPeople, members } from './support/people'

const PEOPLE = [
  ...members(40, 'Controlling'),
  ...members(60, 'Lisbon'),
  { name: 'Anna Berg', email: 'anna.berg@example.com' },
]

test('a group of 40 goes in and out as a set, and whoever was there before stays', async ({
  start,
}, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  const people = picker.chosen.getByRole('listitem')
  await picker.open()
  await picker.add('controlling7@example.com', /Controlling Member 7/)
  await picker.add('controlling', /^Controlling 40 people/)
  await expect(picker.status.first()).toHaveText('Controlling added: 39 people')
  const group = picker.chip(/^Controlling, /)
  await expect(group).toHaveAccessibleName('Controlling, 39 people')
  await expect(picker.dialog.getByText('41 people, the host included')).toBeVisible()
  await expect(people).toHaveCount(3)

  await picker.field.focus()
  await page.keyboard.type('controlling9@example.com')
  await expect(picker.option).toContainText('Invited')
  await page.keyboard.press('Enter')
  await expect(picker.status.first()).toHaveText('Controlling Member 9 is already invited (via Controlling)')

  // Opened, its members follow it.
  await page.keyboard.press('Backspace')
  await expect(group).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(people).toHaveCount(42)
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)
  await page.keyboard.press('Backspace')
  await expect(picker.status.first()).toHaveText('Controlling removed: 39 people')
  await expect(people).toHaveCount(2)
  await expect(picker.chip(/^Controlling Member 7, /)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(group).toHaveAccessibleName('Controlling, 39 people')
})

test('a group that has changed says who joined and who left', async ({ start }, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const { people } = (await call(page, 'listPeople', {
    ...{ part: { kind: 'everyone' }, from: 0, limit: 200 },
  })) as { people: { personId: string; name: string }[] }
  const idOf = (name: string) => people.find((one) => one.name === name)?.personId ?? ''
  const save = (groupId: string | null, names: string[]) =>
    call(page, 'saveGroup', { groupId, name: 'Readers', personIds: names.map(idOf) })
  const { groupId } = (await save(null, ['Lisbon Member 1', 'Lisbon Member 2'])) as { groupId: string }
  const picker = attendeePicker(page)
  await picker.open()
  await picker.add('readers', /^Readers 2 people/)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('s')
  await expect(picker.status.first()).toHaveText('Readers has not changed')

  await save(groupId, ['Lisbon Member 2', 'Lisbon Member 3', 'Anna Berg'])
  await page.keyboard.press('s')
  await expect(picker.question).toHaveAccessibleName('Readers has changed: 2 joined, 1 left')
  await expect(picker.question).toContainText('Lisbon Member 1')
  await expect(picker.question).toContainText('Anna Berg')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(picker.question).toHaveCount(0)
  await expect(picker.chip(/^Readers, /)).toHaveAccessibleName('Readers, 3 people')
})

test('more than fifty are asked about first, and how many fit is said', async ({ start }, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  const people = picker.dialog.getByText(/people, the host included/)
  await picker.open()
  await page.keyboard.type('lisbon')
  await expect(picker.option).toHaveAccessibleName('Lisbon 60 people')
  await page.keyboard.press('Enter')
  await expect(picker.question).toHaveAccessibleName('Lisbon has 60 people. Invite them all?')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(picker.question).toHaveCount(0)
  await expect(picker.field).toBeFocused()
  await expect(people).toHaveCount(0)

  await page.keyboard.press('Alt+1')
  const limit = picker.dialog.getByRole('spinbutton', { name: 'Most participants' })
  await limit.fill('21')
  await picker.field.focus()
  await page.keyboard.type('controlling')
  await expect(picker.option).toHaveAccessibleName('Controlling 40 people')
  await page.keyboard.press('Enter')
  await expect(picker.question).toContainText('The meeting takes 21 people with the host: 20 more fit.')
  await page.keyboard.press('Enter')
  await expect(people).toHaveText('21 people, the host included')
  await expect(picker.dialog.getByText('no place left')).toBeVisible()
})
