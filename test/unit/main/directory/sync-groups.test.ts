import { expect, it } from 'vitest'
import type { DirectorySource, SourceGroup } from '../../../../src/main/directory/source'
import { syncSource } from '../../../../src/main/directory/sync-source'
import { aRecord } from '../../../support/a-record'
import { createMemoryCopy } from '../../../support/synced-copy-memory'

const person = (key: string, version: string) => ({
  ...{ key, version },
  record: aRecord({ name: key, email: `${key}@example.com` }),
})
const group = (...members: string[]): SourceGroup => ({ key: 'g', name: 'Group', members })

it('groups are read again where somebody is new who may have been in them before', async () => {
  const copy = createMemoryCopy()
  const saved: (readonly SourceGroup[])[] = []
  copy.store.saveGroups = (groups) => {
    saved.push(groups)
    return Promise.resolve()
  }
  let people = [person('ada', '1')]
  let groups = [group('ada')]
  const source: DirectorySource = {
    open: () =>
      Promise.resolve({
        changes: async function* (since) {
          yield await Promise.resolve({ people, groups: since === null ? groups : [], refused: 0 })
        },
        mark: () => 'a mark',
        groups: async function* () {
          yield await Promise.resolve({ people: [], groups, refused: 0 })
        },
        keys: async function* () {
          yield await Promise.resolve(['ada', 'grace', 'g'])
        },
        close: () => Promise.resolve(),
      }),
  }
  const sync = () =>
    syncSource({
      ...{ source, store: copy.store, password: '', signal: new AbortController().signal },
      ...{ clock: () => 1000, isThorough: false, onProgress: () => undefined },
    })
  await sync()
  people = [person('ada', '2')]
  await sync()
  groups = [group('ada', 'grace')]
  people = [person('grace', '1')]
  await sync()
  expect(saved).toEqual([[group('ada')], [], [group('ada', 'grace')]])
})
