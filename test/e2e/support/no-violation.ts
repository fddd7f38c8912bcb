/** The page passes axe. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** @param without rules that cannot hold here; the caller says why */
export async function expectNoViolation(page: Page, without: readonly string[] = []): Promise<void> {
  // Electron opens no second target, which the newer mode would need.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).disableRules([...without])
  const { violations } = await builder.analyze()
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([])
}
