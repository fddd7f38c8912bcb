/** Any life of a directory, against a model of it in memory: who is shown, listed, in which group, and a favourite. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPersonTable } from '../../../../src/main/adapters/sqlite/person-table'
import { identityOf, type PersonRecord } from '../../../../src/main/directory/person-record'
import { aRecord } from '../../../support/a-record'
import { openDirectoryFile, type DirectoryFile } from '../../../support/directory-file'

/** In the order in which they are shown. */
const SOURCES = [
  { id: 9, kind: 'ldap', isExternal: false },
  { id: 1, kind: 'file', isExternal: false },
  { id: 2, kind: 'own', isExternal: true },
] as const

/** Which says nothing of who somebody is. */
const NUMBER = '+1 202 555 0100'

interface Entry {
  readonly id: number
  readonly source: number
  readonly record: PersonRecord
  isFavourite: boolean
}

interface Model {
  entries: Entry[]
  /** Of the one own group. */
  members: Set<number>
}

const place = (entry: Entry) => SOURCES.findIndex(({ id }) => id === entry.source)
const samePerson = (model: Model, { record }: Entry) =>
  model.entries
    .filter((other) => other.record.email !== '' && identityOf(other.record) === identityOf(record))
    .sort((a, b) => place(a) - place(b) || a.id - b.id)
const shown = (model: Model) =>
  model.entries.filter((entry) => entry.record.email === '' || samePerson(model, entry)[0] === entry)
/** Entries of one person are favourites together. */
const settle = (model: Model) => {
  for (const entry of model.entries)
    if (entry.isFavourite) for (const other of samePerson(model, entry)) other.isFavourite = true
}
const names = (entries: readonly Entry[]) => entries.map(({ record }) => record.name).sort()

const KEYS = ['a', 'b', 'c', 'd']
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ kind: fc.constant('put' as const), source: fc.nat(2), key: fc.constantFrom(...KEYS) },
      ...{ name: fc.constantFrom('Ann', 'Bo', '张伟', '李雷'), mail: fc.constantFrom('x', 'y', 'z', '') },
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('favour' as const), at: fc.nat(20), isFavourite: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      members: fc.array(fc.nat(20), { maxLength: 5 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function live({ db, store }: DirectoryFile, steps: readonly Step[]): Promise<Model> {
  const table = createPersonTable(db)
  const keys = new Map<string, number>()
  const model: Model = { entries: [], members: new Set() }
  const group = await store.saveGroup({ groupId: null, name: 'Own', personIds: [] })
  const pick = (at: number) => model.entries[at % model.entries.length]

  const put = ({ source: at, key, name, mail }: Extract<Step, { kind: 'put' }>) => {
    const source = SOURCES[at] ?? SOURCES[0]
    const record = aRecord({ name, number: NUMBER, email: mail && `${mail}@example.com` })
    const { id } = table.put(source, `${source.kind}-${key}`, '', record)
    const former = model.entries.find((entry) => entry.id === id)
    expect(keys.get(`${source.kind}-${key}`) ?? id).toBe(id)
    keys.set(`${source.kind}-${key}`, id)
    const isFavourite = former?.isFavourite ?? false
    model.entries = model.entries.filter((entry) => entry.id !== id)
    model.entries.push({ id, source: source.id, record, isFavourite })
  }
  const remove = (entry: Entry) => {
    const heir = samePerson(model, entry).find((other) => other !== entry)
    if (heir && model.members.has(entry.id)) model.members.add(heir.id)
    model.members.delete(entry.id)
    model.entries = model.entries.filter((other) => other !== entry)
    for (const [key, id] of keys) if (id === entry.id) keys.delete(key)
    table.remove(entry.id)
  }
  for (const one of steps) {
    const entry = 'at' in one ? pick(one.at) : undefined
    if (one.kind === 'put') put(one)
    if (one.kind === 'remove' && entry) remove(entry)
    if (one.kind === 'favour' && entry) {
      for (const other of [entry, ...samePerson(model, entry)]) other.isFavourite = one.isFavourite
      await store.setFavourite({ personId: String(entry.id), isFavourite: one.isFavourite })
    }
    if (one.kind === 'group' && model.entries.length > 0) {
      model.members = new Set(one.members.flatMap((at) => pick(at)?.id ?? []))
      const personIds = [...model.members].map(String)
      await store.saveGroup({ groupId: group.groupId, name: 'Own', personIds })
    }
    settle(model)
  }
  return model
}

it('a directory is at every moment what its entries make it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const directory = await openDirectoryFile()
      const { db, store } = directory
      db.exec("INSERT INTO source (id, kind, name) VALUES (9, 'ldap', 'Company')")
      const model = await live(directory, steps)
      const list = (part: Parameters<typeof store.listPeople>[0]['part']) => {
        const { people, total } = store.listPeople({ part, from: 0, limit: 500 })
        expect(total).toBe(people.length)
        return people.map(({ name }) => name).sort()
      }
      const [group] = store.listGroups(null)
      const groupId = group?.groupId ?? ''
      const external = model.entries.filter(({ source }) => source === 2)
      const favourites = shown(model).filter(({ isFavourite }) => isFavourite)
      expect(list({ kind: 'everyone' })).toEqual(names(shown(model)))
      expect(list({ kind: 'external' })).toEqual(names(external))
      expect(list({ kind: 'favourites' })).toEqual(names(favourites))
      expect(list({ kind: 'group', groupId })).toEqual(
        names(model.entries.filter(({ id }) => model.members.has(id))),
      )
      expect(store.countPeople(null)).toBe(shown(model).length)
      // The index holds those who are shown, and nobody else.
      const byNumber = store.searchPeople({ query: '1202555', limit: 100, invited: [] }).hits
      expect(byNumber.map(({ personId }) => Number(personId)).sort((a, b) => a - b)).toEqual(
        shown(model)
          .map(({ id }) => id)
          .sort((a, b) => a - b),
      )
      await directory.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)
