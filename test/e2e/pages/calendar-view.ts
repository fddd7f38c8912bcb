/** The calendar as a person finds it. */
import type { Page } from '@playwright/test'

export const calendarView = (page: Page) => ({
  open: () => page.getByRole('button', { name: 'Calendar', exact: true }).click(),
  title: page.getByRole('heading', { level: 1 }),
  next: page.getByRole('button', { name: 'Next', exact: true }),
  /** The radio itself is hidden behind its name. */
  show: (name: 'Week' | 'Day' | 'Month' | 'Agenda') => page.getByText(name, { exact: true }).click(),
  entry: (name: string | RegExp) => page.getByRole('button', { name }),
  slot: page.getByRole('button', { name: /^Schedule .* Arrow keys/ }),
  undo: page.getByRole('button', { name: 'Undo', exact: true }),
  spoken: page.locator('[aria-live="assertive"]'),
})
