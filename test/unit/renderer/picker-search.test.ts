import { expect, it } from 'vitest'
import { setImmediate as settled } from 'node:timers/promises'
import type { PersonHit } from '../../../src/shared/app/person'
import type { PeopleFound, PickerDirectory } from '../../../src/renderer/composables/picker-directory'
import { MOST_HITS, usePickerSearch } from '../../../src/renderer/composables/use-picker-search'

const hit = (name: string): PersonHit => ({
  ...{ personId: name, kind: 'person', name, email: '', otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', accountId: '', zone: '', isExternal: false, isFavourite: false },
  match: { field: 'name', text: name, ranges: [] },
})
const answer = (...names: string[]): PeopleFound => ({ hits: names.map(hit), groups: [], more: false })

/** A directory that answers when it is told to. */
function slowDirectory() {
  const asked: { query: string; isWider: boolean; settle: (found: PeopleFound | Error) => void }[] = []
  const ask = (query: string, isWider: boolean) =>
    new Promise<PeopleFound>((resolve, reject) => {
      const settle = (found: PeopleFound | Error) => {
        if (found instanceof Error) reject(found)
        else resolve(found)
      }
      asked.push({ query, isWider, settle })
    })
  const source: Pick<PickerDirectory, 'search' | 'searchWider' | 'list' | 'count'> = {
    search: (query) => ask(query, false),
    searchWider: (query) => ask(query, true),
    list: () => Promise.resolve([]),
    count: () => Promise.resolve(0),
  }
  return {
    source,
    queries: () => asked.map(({ query, isWider }) => `${query}${isWider ? ' wider' : ''}`),
    answer: async (query: string, isWider: boolean, found: PeopleFound | Error) => {
      asked.find((one) => one.query === query && one.isWider === isWider)?.settle(found)
      await settled()
    },
  }
}
const names = (hits: readonly PersonHit[]) => hits.map(({ name }) => name)

it('shows the answer to the latest question, however late an earlier one arrives', async () => {
  const directory = slowDirectory()
  const search = usePickerSearch(directory.source, () => [])
  void search.ask('z')
  void search.ask('zh ')
  await directory.answer('zh', false, answer('Zhang'))
  await directory.answer('z', false, answer('Zoe'))
  expect(search.found.value).toMatchObject({ query: 'zh', isEmpty: false })
  expect(names(search.found.value.hits)).toEqual(['Zhang'])
})

it('asks for the second answer only where the first has few, and puts it below', async () => {
  const directory = slowDirectory()
  const search = usePickerSearch(directory.source, () => [])
  void search.ask('a')
  const many = Array.from({ length: MOST_HITS }, (_, at) => `A${String(at)}`)
  await directory.answer('a', false, { ...answer(...many), more: true })
  void search.ask('an')
  await directory.answer('an', false, answer('Anna'))
  expect(directory.queries()).toEqual(['a', 'an', 'an wider'])
  await directory.answer('an', true, answer(...many))
  expect(names(search.found.value.hits)).toEqual(['Anna'])
  expect(search.found.value.wider).toHaveLength(MOST_HITS - 1)
})

it('drops a second answer that comes after the next letter, and says when nobody answered', async () => {
  const directory = slowDirectory()
  const search = usePickerSearch(directory.source, () => [])
  void search.ask('an')
  await directory.answer('an', false, answer('Anna'))
  void search.ask('ann')
  await directory.answer('an', true, answer('Hannah'))
  expect(search.found.value.wider).toEqual([])
  await directory.answer('ann', false, new Error('gone'))
  expect(search.hasFailed.value).toBe(true)
  expect(names(search.found.value.hits)).toEqual(['Anna'])
  void search.ask('anna')
  await directory.answer('anna', false, answer())
  expect(search.hasFailed.value).toBe(false)
  expect(search.found.value.isEmpty).toBe(true)
})

it('answers a text by itself, and leaves what is shown', async () => {
  const directory = slowDirectory()
  const search = usePickerSearch(directory.source, () => [])
  const first = search.first(' anna ')
  search.clear()
  await directory.answer('anna', false, answer('Anna'))
  expect(await first).toMatchObject({ query: 'anna', hits: [{ name: 'Anna' }] })
  expect(search.found.value).toMatchObject({ query: '', hits: [] })
})
