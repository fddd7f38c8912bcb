import type { Page } from '@playwright/test'

/** Calls as the page does, and expects an answer. */
export const call = (page: Page, method: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([method, input]) => {
      const answer = JSON.parse(await window.bookconf.call(method, input)) as { ok: boolean; value: unknown }
      if (!answer.ok) throw new Error(`${method} was refused`)
      return answer.value
    },
    [method, JSON.stringify(input)] as const,
  )
