import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { directoryBrowser, directoryView } from './pages/directory-view'
import { scheduleDialog } from './pages/schedule-dialog'
import { expectAccessible } from './support/accessible'
import { call } from './support/call'
import { chooseFile, importPeople } from './support/directory'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-people-'))
})
test.afterEach(() => rm(folder, { recursive: true }))

async function csv(lines: readonly string[]): Promise<string> {
  const file = join(folder, 'staff.csv')
  await writeFile(file, lines.join('\n'))
  return file
}

test('a file is imported with another mapping, and its report can be copied', async ({ running }) => {
  const { app, page } = running
  const directory = directoryView(page)
  const file = await csv([
    'name,email,phone,remark',
    'Anna Berg,anna@example.com,+49 30 5550102,Lab 4',
    'Otto Kurz,otto@,+49 30 5550103,Lab 5',
  ])
  await chooseFile(running, file)
  await page.keyboard.press('Control+4')
  await directory.import.press('Enter')
  const dialog = directory.dialog('Import people')
  await expect(dialog.getByRole('row', { name: /remark/ })).toContainText('Lab 4 · Lab 5')
  await expectAccessible(page)
  const remark = dialog.getByRole('combobox', { name: 'remark is taken for' })
  await expect(remark).toHaveValue('')
  await remark.focus()
  // One letter: those of a word are read as one only while they follow each other fast enough.
  await page.keyboard.press('d')
  await expect(remark).toHaveValue('department')
  await dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter')
  await expect(dialog.getByRole('listitem')).toHaveText(['Line 3: the e-mail address is not valid'])
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Copy the report' }).press('Enter')
  await expect(dialog.getByText('Copied')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Added: 1\nChanged: 0')
  await page.keyboard.press('Escape')
  await expect(directory.place('Lab 4, 1 person')).toBeVisible()
})

test('without a column for the name nothing is imported', async ({ running }) => {
  const { page } = running
  await chooseFile(running, await csv(['name,email', 'Anna Berg,anna@example.com']))
  await page.keyboard.press('Control+4')
  const directory = directoryView(page)
  await directory.import.press('Enter')
  const dialog = directory.dialog('Import people')
  await dialog.getByRole('combobox', { name: 'name is taken for' }).focus()
  await page.keyboard.press('Home')
  await expect(dialog.getByText('No column is taken for the name.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
})

test('ten people are chosen in the directory and invited, by keyboard alone', async ({ running }) => {
  const { page } = running
  const people = Array.from({ length: 40 }, (_, at) => {
    const number = String(at).padStart(2, '0')
    return `Person ${number},p${number}@example.com,Sales`
  })
  await importPeople(running, await csv(['name,email,department', ...people]), '40')
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await schedule.attendees.focus()
  await page.keyboard.press('Control+d')
  const chooser = page.getByRole('dialog', { name: 'Add people from the directory' })
  const browser = directoryBrowser(chooser)
  await expect(browser.search).toBeFocused()
  await expect(browser.rows.first()).toContainText('Person 00')
  await page.keyboard.press('ArrowDown')
  await expect(browser.search).not.toBeFocused()
  for (let count = 0; count < 10; count++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(chooser.getByText('10 people chosen')).toBeVisible()
  await page.keyboard.press('End')
  await expect(browser.rows.getByRole('checkbox', { name: /^Person 39/ })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(chooser).toBeHidden()
  await expect(schedule.chosen.getByRole('listitem')).toHaveCount(11)
  await expect(schedule.attendees).toBeFocused()
  // The view says who is invited already, and Escape leaves everything as it was.
  await page.keyboard.press('Control+d')
  await expect(browser.rows.first()).toContainText('Invited')
  await page.keyboard.press('Escape')
  await expect(schedule.dialog).toBeVisible()
  await expect(schedule.attendees).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(schedule.chosen.getByRole('listitem')).toHaveCount(1)
})

test('a whole group is chosen, and comes as a set', async ({ running }) => {
  const { page } = running
  await importPeople(running)
  const { people } = (await call(page, 'listPeople', { part: { kind: 'everyone' }, from: 0, limit: 10 })) as {
    people: { personId: string }[]
  }
  const personIds = people.map(({ personId }) => personId)
  await call(page, 'saveGroup', { groupId: null, name: 'Board', personIds })
  await page.keyboard.press('Control+n')
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toBeFocused()
  await page.keyboard.press('Control+d')
  const chooser = page.getByRole('dialog', { name: 'Add people from the directory' })
  await directoryBrowser(chooser)
    .place(/^Groups/)
    .press('ArrowRight')
  await directoryBrowser(chooser).place('Board, 3 people').press('Enter')
  await chooser.getByRole('button', { name: 'Choose the whole group' }).press('Enter')
  await expect(chooser.getByRole('button', { name: 'Take out Board' })).toBeVisible()
  await expect(chooser.getByText('3 people chosen')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(schedule.chosen.getByRole('button', { name: 'Board, 3 people' })).toBeVisible()
  await expect(schedule.dialog.getByText('4 people, the host included')).toBeVisible()
})
