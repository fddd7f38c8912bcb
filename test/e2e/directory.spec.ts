import { expect, test } from './fixtures'
import { directoryBrowser, directoryView } from './pages/directory-view'
import { expectAccessible } from './support/accessible'
import { importPeople } from './support/directory'

test('a department is browsed and somebody becomes a favourite, by keyboard alone', async ({ running }) => {
  const { page } = running
  const directory = directoryView(page)
  await page.keyboard.press('Control+4')
  await expect(page.getByText('The directory is empty.')).toBeVisible()
  await expectAccessible(page)
  await importPeople(running)

  await page.keyboard.press('Control+4')
  await expect(directory.rows).toHaveCount(3)
  await expect(directory.rows.first()).toHaveAttribute('aria-setsize', '3')
  await page.keyboard.press('Control+f')
  await expect(directory.search).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(directory.place(/^Everyone, 3 people/)).toBeFocused()
  // Favourites, then Finance.
  await page.keyboard.press('f')
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(directory.place('Finance, 1 person')).toHaveAttribute('aria-selected', 'true')
  await expect(directory.rows).toHaveCount(1)

  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const anna = directory.rows.getByRole('button', { name: /^Anna Berg/ })
  await expect(anna).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(directory.star('Anna Berg')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(directory.details('Anna Berg')).toContainText('anna.berg@example.com')
  await expectAccessible(page)

  await directory.place(/^Everyone/).focus()
  await page.keyboard.press('f')
  await page.keyboard.press('Enter')
  await expect(directory.place('Favourites')).toHaveAttribute('aria-selected', 'true')
  await expect(directory.rows).toHaveCount(1)
  await directory.star('Anna Berg').press('Enter')
  await expect(page.getByText('People with a star stand here.')).toBeVisible()
  await expect(directory.search).toBeFocused()
})

test('the search is for everyone, and says where nobody is found', async ({ running }) => {
  const { page } = running
  const directory = directoryView(page)
  await importPeople(running)
  await page.keyboard.press('Control+4')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('zhangw')
  await expect(directory.rows).toHaveCount(1)
  // A letter in the list goes to the search.
  await page.keyboard.press('ArrowDown')
  await expect(directory.search).not.toBeFocused()
  await page.keyboard.type('qqqq')
  await expect(directory.search).toHaveValue('zhangwqqqq')
  await expect(page.getByText('Nobody is found for “zhangwqqqq”.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(directory.rows).toHaveCount(3)
})

test('a meeting is scheduled with somebody who was looked up', async ({ running }) => {
  const { page } = running
  const directory = directoryView(page)
  await importPeople(running)
  await page.keyboard.press('Control+4')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('anna')
  await expect(directory.rows).toHaveCount(1)
  // One leads to whom the search has found, the other chooses them.
  await page.keyboard.press('Enter')
  await expect(directory.rows.getByRole('button', { name: /^Anna Berg/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Schedule a meeting with Anna Berg' }).press('Enter')
  await expect(
    directory.dialog('Schedule Meeting').getByRole('button', { name: /^Anna Berg, / }),
  ).toBeVisible()
})

test('a contact of the own is refused with a faulty address, mended, and deleted', async ({ running }) => {
  const { page } = running
  const directory = directoryView(page)
  await page.keyboard.press('Control+4')
  await directory.newContact.press('Enter')
  const dialog = directory.dialog('New contact')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Vera Lund')
  await page.keyboard.press('Tab')
  await page.keyboard.type('vera@')
  await page.keyboard.press('Enter')
  const email = dialog.getByRole('textbox', { name: 'E-mail', exact: true })
  await expect(email).toBeFocused()
  await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/)
  await expectAccessible(page)
  await page.keyboard.press('End')
  await page.keyboard.type('example.com')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(directory.details('Vera Lund')).toContainText('vera@example.com')
  await expect(directory.newContact).toBeFocused()
  await directory.place('External contacts').press('Enter')
  await expect(directory.rows).toHaveCount(1)

  await page.getByRole('button', { name: 'Delete Vera Lund' }).press('Enter')
  await expect(directory.dialog('Delete the contact?')).toContainText('Vera Lund')
  await expectAccessible(page)
  await directory.dialog('Delete the contact?').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(page.getByText('No contacts of your own yet.')).toBeVisible()
})

test('a group of three is made, renamed and deleted', async ({ running }) => {
  const { page } = running
  const directory = directoryView(page)
  await importPeople(running)
  await page.keyboard.press('Control+4')
  await directory.newGroup.press('Enter')
  const dialog = directory.dialog('New group')
  const browser = directoryBrowser(dialog)
  await expect(dialog.getByLabel('Name of the group')).toBeFocused()
  await page.keyboard.type('Reviewers')
  await expect(browser.rows).toHaveCount(3)
  await browser.search.focus()
  await page.keyboard.press('ArrowDown')
  await expect(browser.search).not.toBeFocused()
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(dialog.getByText('3 people chosen')).toBeVisible()
  await expectAccessible(page)
  // One is taken out of the tray, and put back by the search.
  await dialog.getByRole('button', { name: 'Take out Max Müller' }).press('Delete')
  await expect(dialog.getByText('2 people chosen')).toBeVisible()
  await browser.search.fill('max')
  await expect(browser.rows).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(browser.search).not.toBeFocused()
  await page.keyboard.press('Space')
  await dialog.getByLabel('Name of the group').press('Enter')
  await expect(dialog).toBeHidden()
  await expect(directory.place('Reviewers, 3 people')).toHaveAttribute('aria-selected', 'true')
  await expect(directory.rows).toHaveCount(3)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter')
  const edited = directory.dialog('Edit the group')
  await expect(edited.getByText('3 people chosen')).toBeVisible()
  await edited.getByLabel('Name of the group').fill('Board')
  await page.keyboard.press('Enter')
  await expect(directory.place('Board, 3 people')).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await directory.dialog('Delete the group?').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(directory.place(/^Board/)).toBeHidden()
  await expect(directory.rows).toHaveCount(3)
})
