import { expect, test } from './fixtures'
import { attendeePicker } from './pages/attendee-picker'
import { expectAccessible } from './support/accessible'
import { call } from './support/call'
import { folderWithPeople } from './support/people'

const PEOPLE = [
  { name: '张伟', email: 'zhang.wei@example.com', department: '研发部', zone: 'Asia/Shanghai' },
  { name: '单晓红', email: 'sxh@example.com' },
  { name: 'Max Müller', email: 'm1@example.com', department: 'Sales' },
  { name: 'Anna Berg', email: 'anna.berg@example.com', zone: 'America/Los_Angeles' },
  ...Array.from({ length: 40 }, (_, at) => ({
    name: `Kurz ${String(at)}`,
    email: `kurz${String(at)}@example.com`,
  })),
]

test('people are found by reading, initials, characters and without accents, by keyboard alone', async ({
  start,
}, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  await picker.open()
  for (const [typed, name] of [
    ['zhangw', '张伟'],
    ['zw', '张伟'],
    ['张伟', '张伟'],
    ['shan', '单晓红'],
    ['单', '单晓红'],
    ['muller', 'Max Müller'],
  ] as const) {
    await page.keyboard.type(typed)
    await expect(picker.option).toContainText(name)
    await page.keyboard.press('Enter')
    await expect(picker.field).toHaveValue('')
    await expect(picker.chip(new RegExp(`^${name}, `))).toBeVisible()
  }
  // The host, and each of the three once.
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(4)
  await expect(picker.status.first()).toHaveText('Max Müller added')

  await page.keyboard.type('zhangw')
  await expect(picker.option).toContainText('Invited')
  await page.keyboard.press('Enter')
  await expect(picker.status.first()).toHaveText('张伟 is already invited')
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(4)
})

test('the list is a combobox by the book: it opens, counts, closes, clears, and is never in the way', async ({
  start,
}, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  await picker.open()
  await page.keyboard.type('kurz')
  await expect(picker.field).toHaveAttribute('aria-expanded', 'true')
  // Those out of sight come when the list is scrolled.
  await expect(picker.options).toHaveCount(11)
  await picker.options.last().scrollIntoViewIfNeeded()
  await expect(picker.options).toHaveCount(30)
  await expect(picker.options.nth(29)).toHaveAttribute('aria-posinset', '30')
  // How many there are is not known while more match than are shown.
  await expect(picker.options.first()).toHaveAttribute('aria-setsize', '-1')
  await expect(picker.dialog.getByText('More people match – type on.')).toBeVisible()
  await expect(picker.status.first()).toHaveText('30 found, and more. Type on.')
  await expectAccessible(page)

  await page.keyboard.press('ArrowUp')
  await expect(picker.options.nth(29)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(picker.options).toHaveCount(0)
  await expect(picker.field).toHaveValue('kurz')
  await page.keyboard.press('ArrowDown')
  await expect(picker.options).toHaveCount(30)
  await page.keyboard.press('Control+Enter')
  await expect(picker.field).toHaveValue('kurz')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(picker.field).toHaveValue('')
  await expect(picker.dialog).toBeVisible()

  // Typed and taken in one go: the answer is waited for, and nobody else is added.
  await page.keyboard.insertText('muller')
  await page.keyboard.press('Enter')
  await expect(picker.chip(/^Max Müller, /)).toBeVisible()
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(4)
})

test('chips by keyboard: roles, a range, the local time, copies, and undo with the role', async ({
  start,
}, info) => {
  const { app, page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  await picker.open()
  for (const one of ['zhangw', 'anna', 'out@outside.example']) {
    await page.keyboard.type(one)
    await expect(picker.option).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(picker.field).toHaveValue('')
  }
  await expect(picker.chip(/^张伟, Guest, Required, local time /)).toBeVisible()
  await expect(picker.chip(/^out@outside.example, Guest, Required, External$/)).toBeVisible()

  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowLeft')
  const anna = picker.chip(/^Anna Berg, /)
  await expect(anna).toBeFocused()
  await page.keyboard.press('r')
  await page.keyboard.press('o')
  await expect(anna).toHaveAccessibleName(/^Anna Berg, Attendee, Optional, local time /)
  await expect(picker.status.first()).toHaveText('Anna Berg: Optional')
  await page.keyboard.press('Delete')
  await expect(anna).toHaveCount(0)
  await expect(picker.chip(/^out@outside.example, /)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(anna).toHaveAccessibleName(/^Anna Berg, Attendee, Optional, /)

  await page.keyboard.press('Control+a')
  await expect(picker.chip(/, selected$/)).toHaveCount(3)
  await expectAccessible(page)
  await page.keyboard.press('Control+c')
  await expect(picker.status.first()).toHaveText('3 addresses copied')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    '张伟 <zhang.wei@example.com>, Anna Berg <anna.berg@example.com>, out@outside.example',
  )
  await page.keyboard.press('Delete')
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(1)
  await expect(picker.field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(anna).toHaveAccessibleName(/^Anna Berg, Attendee, Optional, /)

  // The menu of a chip says the same in words.
  await anna.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'Attendee' })).toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(anna).toBeFocused()
  await expect(picker.dialog).toBeVisible()
})

test('a directory without anybody says so and leads to the import', async ({ running: { page } }) => {
  const picker = attendeePicker(page)
  await picker.open()
  await page.keyboard.press('ArrowDown')
  await expect(picker.dialog.getByText('Nobody is in the directory yet.').last()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Import…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Directory' })).toBeVisible()
})

test('one of several addresses is chosen on the chip, and favourites wait in the empty field', async ({
  start,
}, info) => {
  const { app, page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const contact = {
    ...{ name: 'Vera Lund', email: 'vera@outside.example', otherEmails: ['v.lund@second.example'] },
    ...{ number: '', mobile: '', department: '', title: '', zone: '' },
  }
  await call(page, 'saveContact', { personId: null, sourceId: null, contact })
  const picker = attendeePicker(page)
  await picker.open()
  await picker.add('vera', /^Vera Lund/)
  await page.keyboard.press('Backspace')
  const vera = picker.chip(/^Vera Lund, /)
  await expect(vera).toHaveAccessibleName('Vera Lund, Guest, Required, External')

  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: 'v.lund@second.example' }).press('Enter')
  await expect(vera).toBeFocused()
  await page.keyboard.press('Control+c')
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('Vera Lund <v.lund@second.example>')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: 'Favourite' }).press('Enter')
  await expect(picker.status.first()).toHaveText('Vera Lund is a favourite now')

  await picker.field.focus()
  await picker.add('vera@outside.example', /^Vera Lund/)
  await expect(picker.status.first()).toHaveText('Vera Lund is already invited')
  await page.keyboard.press('ArrowDown')
  await expect(picker.dialog.getByRole('group', { name: 'Favourites' }).getByRole('option')).toHaveText(
    /Vera Lund/,
  )
})

test('people chosen in the directory come as one step', async ({ start }, info) => {
  const folder = info.outputPath('people')
  const { page } = await start({ dataDir: await folderWithPeople(folder, PEOPLE) })
  const picker = attendeePicker(page)
  await picker.open()
  await page.keyboard.press('Shift+Tab')
  await expect(picker.dialog.getByRole('button', { name: 'Choose from the directory…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const chooser = page.getByRole('dialog', { name: 'Add people from the directory' })
  await chooser.getByRole('searchbox').fill('muller')
  await chooser.getByRole('checkbox', { name: /^Max Müller/ }).press('Space')
  await expect(chooser.getByText('1 person chosen')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(chooser).toBeHidden()
  await expect(picker.chip(/^Max Müller, /)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(1)
})
