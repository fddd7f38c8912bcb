import { expect, test } from './fixtures'
import { directoryView } from './pages/directory-view'
import { expectAccessible } from './support/accessible'

/** A port of this computer where nobody listens. */
const NOBODY = 'http://127.0.0.1:9/me/contacts/'

test('a source is added, says why it cannot be reached, is changed and removed, by keyboard alone', async ({
  running,
}) => {
  const { page } = running
  const directory = directoryView(page)
  await page.keyboard.press('Control+4')
  await directory.place('Sources').press('Enter')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add a source' }).press('Enter')
  const dialog = directory.dialog('Add a source')
  const name = dialog.getByLabel('Name', { exact: true })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/Give a name/)
  await expect(dialog.getByLabel('Server')).toHaveAccessibleDescription(/Name the server/)
  await expectAccessible(page)

  await page.keyboard.type('My address book')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await dialog.getByLabel('Address', { exact: true }).fill('http://dav.example.com/')
  await page.keyboard.press('Enter')
  const address = dialog.getByLabel('Address', { exact: true })
  await expect(address).toHaveAccessibleDescription(/http:\/\/ only for a server on this computer/)
  await address.fill(NOBODY)
  await dialog.getByLabel('Password').fill('secret')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  const card = page.getByRole('region', { name: 'My address book' })
  await expect(card).toContainText('The server does not answer.')
  await expect(card.getByRole('button', { name: 'Sync now' })).toBeVisible()
  await expectAccessible(page)
  await directory.place('Sources').press('ArrowRight')
  await expect(directory.place('My address book, Nobody, needs attention')).toBeVisible()

  await page.getByRole('button', { name: 'Edit My address book' }).press('Enter')
  const edited = directory.dialog('Edit the source')
  // What is kept is never shown.
  await expect(edited.getByLabel('Password')).toHaveValue('')
  await expect(edited.getByLabel('Address', { exact: true })).toHaveValue(NOBODY)
  await edited.getByLabel('Name', { exact: true }).fill('Team contacts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Team contacts' })).toContainText(
    'The server does not answer.',
  )

  await page.getByRole('button', { name: 'Remove Team contacts' }).press('Enter')
  await directory
    .dialog('Remove the source?')
    .getByRole('button', { name: 'Remove', exact: true })
    .press('Enter')
  await expect(page.getByRole('region', { name: 'Team contacts' })).toBeHidden()
})
