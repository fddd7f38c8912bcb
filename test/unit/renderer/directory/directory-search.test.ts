import { expect, it, vi } from 'vitest'
import type { PersonHit } from '../../../../src/shared/app/person'
import { useDirectorySearch } from '../../../../src/renderer/composables/use-directory-search'

const hit = (name: string) => ({ name }) as PersonHit

/** A directory that answers each question when it is told to. */
function directory() {
  const waiting = new Map<string, () => void>()
  const asked = <Answer>(question: string, answer: Answer) =>
    new Promise<Answer>((resolve) => {
      waiting.set(question, () => {
        resolve(answer)
      })
    })
  return {
    search: useDirectorySearch({
      first: (query) => asked(`first ${query}`, { hits: [hit(query)], groups: [], more: false }),
      wider: (query) => asked(`wider ${query}`, { hits: [hit(`${query} inside`)] }),
    }),
    answer: async (question: string) => {
      await vi.waitUntil(() => waiting.has(question))
      waiting.get(question)?.()
    },
  }
}

it('is settled once the last question has its whole answer', async () => {
  const { search, answer } = directory()
  search.ask('mu')
  search.ask('muller')
  const isSettled = vi.fn()
  const settling = search.settled().then(isSettled)
  await answer('first mu')
  await answer('first muller')
  await vi.waitUntil(() => search.hits.value.length > 0)
  expect(search.hits.value).toEqual([hit('muller')])
  expect(isSettled).not.toHaveBeenCalled()
  await answer('wider muller')
  await settling
  expect(search.hits.value).toEqual([hit('muller'), hit('muller inside')])
})

it('is settled at once where nothing was asked', async () => {
  await directory().search.settled()
})
