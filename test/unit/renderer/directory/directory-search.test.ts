import { expect, it, vi } from 'vitest'
import type { PersonHit } from '../../../../src/shared/app/person'
import { useDirectorySearch } from '../../../../src/renderer/composables/use-directory-search'

const hit = (name: string) => ({ name }) as PersonHit

/** A directory that answers each question when it is told to. */
function directory(found?: readonly PersonHit[]) {
  const waiting = new Map<string, () => void>()
  const asked = <Answer>(question: string, answer: Answer) =>
    new Promise<Answer>((resolve) => {
      waiting.set(question, () => {
        resolve(answer)
      })
    })
  return {
    search: useDirectorySearch({
      first: (query) => asked(`first ${query}`, { hits: found ?? [hit(query)], groups: [], more: false }),
      wider: (query) => asked(`wider ${query}`, { hits: [hit(`${query} inside`)] }),
    }),
    answer: async (question: string) => {
      await vi.waitUntil(() => waiting.has(question))
      waiting.get(question)?.()
    },
  }
}

it('is settled once somebody is listed for the last question, before more follow below', async () => {
  const { search, answer } = directory()
  search.ask('mu')
  search.ask('muller')
  const isSettled = vi.fn()
  const settling = search.settled().then(isSettled)
  await answer('first mu')
  expect(isSettled).not.toHaveBeenCalled()
  await answer('first muller')
  await settling
  expect(search.hits.value).toEqual([hit('muller')])
  expect(search.answered.value).toBeNull()
  await answer('wider muller')
  await vi.waitUntil(() => search.answered.value === 'muller')
  expect(search.hits.value).toEqual([hit('muller'), hit('muller inside')])
})

it('is settled with the wider answer where the first has nobody', async () => {
  const { search, answer } = directory([])
  search.ask('mulelr')
  const settling = search.settled()
  await answer('first mulelr')
  await answer('wider mulelr')
  await settling
  expect(search.hits.value).toEqual([hit('mulelr inside')])
})

it('is settled at once where nothing was asked', async () => {
  await directory().search.settled()
})
