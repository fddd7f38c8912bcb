import { join } from 'node:path'
import type { Running } from '../fixtures'
import { expect } from '../fixtures'

/** Imports three people through the settings, by keyboard. */
export async function importPeople({ app, page }: Running): Promise<void> {
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    },
    join(import.meta.dirname, '../../support/people.csv'),
  )
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await page.getByRole('button', { name: 'Import…' }).press('Enter')
  await expect(page.getByText('3 added, 0 changed, 0 unchanged')).toBeVisible()
}
