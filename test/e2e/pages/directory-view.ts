/** The directory as a person finds it: by role and label. */
import type { Locator, Page } from '@playwright/test'

/** The places, the search and the list, on the screen or in a dialog. */
export const directoryBrowser = (root: Locator) => ({
  place: (name: string | RegExp) => root.getByRole('treeitem', { name }),
  search: root.getByRole('searchbox', { name: 'Search the whole directory' }),
  rows: root.getByRole('listitem').filter({ has: root.page().getByRole('button', { name: /^Favourite: / }) }),
  star: (name: string) => root.getByRole('listitem').getByRole('button', { name: `Favourite: ${name}` }),
})

export const directoryView = (page: Page) => ({
  ...directoryBrowser(page.getByRole('main')),
  newContact: page.getByRole('main').getByRole('button', { name: 'New contact' }).first(),
  newGroup: page.getByRole('button', { name: 'New group' }),
  import: page.getByRole('main').getByRole('button', { name: 'Import…' }).first(),
  details: (name: string) => page.getByRole('region', { name: `Details of ${name}` }),
  dialog: (name: string) => page.getByRole('dialog', { name }),
})
