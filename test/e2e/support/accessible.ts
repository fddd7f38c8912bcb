/** Axe over what the window shows, in the light, the dark and the forced colours. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

async function expectNoViolation(page: Page, colours: string, without: readonly string[]): Promise<void> {
  // Electron opens no second target, which the newer mode would need.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .disableRules([...without])
    .analyze()
  const found = violations.map(({ id, nodes }) => ({ colours, id, where: nodes.map(({ html }) => html) }))
  expect(found).toEqual([])
}

/** @param without rules that cannot hold here; the caller says why */
export async function expectAccessible(page: Page, without: readonly string[] = []): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await expectNoViolation(page, colorScheme, without)
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await expectNoViolation(page, 'forced', without)
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
}
