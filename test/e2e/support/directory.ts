/** Imports people through the Directory screen, by keyboard. */
import { join } from 'node:path'
import { expect, type Running } from '../fixtures'
import { directoryView } from '../pages/directory-view'

/** Three people. */
export const PEOPLE = join(import.meta.dirname, '../../support/people.csv')

/** The next file that is asked for. */
export async function chooseFile({ app }: Running, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
}

/** Ends on the home view. @param report what the import says, in parts */
export async function importPeople(running: Running, file = PEOPLE, added = '3'): Promise<void> {
  const { page } = running
  const directory = directoryView(page)
  await chooseFile(running, file)
  await page.keyboard.press('Control+4')
  await directory.import.press('Enter')
  const dialog = directory.dialog('Import people')
  await dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter')
  await expect(dialog.getByRole('definition').first()).toHaveText(added)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+1')
}
