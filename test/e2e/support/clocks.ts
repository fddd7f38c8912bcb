import type { Running } from '../fixtures'

/** The clocks stand still: for what a person has ten seconds for, a busy machine may need longer. */
export async function stopClocks({ app, page }: Running): Promise<void> {
  const now = Date.now()
  await app.evaluate((_, at) => {
    Date.now = () => at
  }, now)
  await page.evaluate((at) => {
    Date.now = () => at
  }, now)
}
