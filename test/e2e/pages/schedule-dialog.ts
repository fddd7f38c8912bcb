import type { Page } from '@playwright/test'

/** The dialog as a person finds it: by role and label. */
export const scheduleDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Schedule Meeting' })
  return {
    dialog,
    topic: dialog.getByLabel('Topic'),
    attendees: dialog.getByRole('combobox', { name: 'Attendees' }),
    chosen: dialog.getByRole('list', { name: 'Invited people' }),
    pasted: dialog.getByRole('region', { name: 'Pasted list' }),
    done: page.getByRole('dialog', { name: 'The meeting is scheduled' }),
  }
}
