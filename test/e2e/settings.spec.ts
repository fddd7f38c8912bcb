/** The settings are searched, kept and hold for the window at once. */
import { expect, test } from './fixtures'

test('a search leaves the parts that match, and says where none does', async ({ running: { page } }) => {
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const search = dialog.getByRole('searchbox', { name: 'Search the settings' })
  await expect(search).toBeFocused()
  await search.fill('join link')
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(['Meetings'])
  await search.fill('no such thing')
  await expect(dialog.getByText('No setting matches “no such thing”.')).toBeVisible()
  await search.fill('')
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveCount(5)
})

test('the language that is chosen holds at once', async ({ running: { page } }) => {
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByLabel('Language').selectOption('简体中文')
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})
