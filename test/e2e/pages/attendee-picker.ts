/** The attendees of the dialog as a person finds them. */
import type { Page } from '@playwright/test'
import { expect } from '../fixtures'
import { scheduleDialog } from './schedule-dialog'

export const attendeePicker = (page: Page) => {
  const { dialog, attendees: field, chosen, pasted, topic } = scheduleDialog(page)
  const list = dialog.getByRole('listbox', { name: 'People found' })
  const option = list.getByRole('option', { selected: true })
  return {
    ...{ dialog, field, chosen, pasted },
    /** The option that Enter takes. */
    option,
    options: list.getByRole('option'),
    /** What was said last. */
    status: dialog.getByRole('status'),
    question: dialog.getByRole('alertdialog'),
    chip: (name: string | RegExp) => chosen.getByRole('button', { name }),
    remove: (name: string) => chosen.getByRole('button', { name: `Remove ${name}`, exact: true }),
    open: async () => {
      await page.keyboard.press('Control+n')
      await expect(topic).toBeFocused()
      await field.focus()
    },
    /** Types, waits for the answer, and takes it. */
    add: async (text: string, found: string | RegExp = text) => {
      await page.keyboard.insertText(text)
      await expect(option).toHaveAccessibleName(found)
      await page.keyboard.press('Enter')
      await expect(field).toHaveValue('')
    },
  }
}
