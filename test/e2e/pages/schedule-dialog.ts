import type { Page } from '@playwright/test'

/** The dialog as a person finds it: by role and label. */
export const scheduleDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Schedule Meeting' })
  return {
    dialog,
    topic: dialog.getByLabel('Topic'),
    date: dialog.getByRole('group', { name: 'Date' }),
    start: dialog.getByRole('group', { name: 'Start' }),
    end: dialog.getByRole('group', { name: 'End' }),
    duration: dialog.getByRole('spinbutton', { name: 'Duration (minutes)' }),
    zone: dialog.getByRole('combobox', { name: 'Time zone' }),
    clock: dialog.getByRole('group', { name: 'Which time is meant' }),
    attendees: dialog.getByRole('combobox', { name: 'Attendees' }),
    chosen: dialog.getByRole('list', { name: 'Invited people' }),
    pasted: dialog.getByRole('region', { name: 'Pasted list' }),
    footer: dialog.getByRole('status').filter({ has: page.getByRole('list') }),
    done: page.getByRole('dialog', { name: 'The meeting is scheduled' }),
  }
}
