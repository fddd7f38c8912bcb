import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DirectoryPart } from '../../../../src/shared/app/directory'
import type { PersonRecord } from '../../../../src/main/directory/person-record'
import { partQuery } from '../../../../src/main/adapters/sqlite/directory-parts'
import { aRecord } from '../../../support/a-record'
import { openDirectoryFile, type DirectoryFile } from '../../../support/directory-file'

let directory: DirectoryFile

const entry = (name: string, department: string, more: Partial<PersonRecord> = {}) =>
  aRecord({ name, department, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`, ...more })
const PEOPLE = [
  { ...entry('章伟', '中国 / 研发'), groups: ['Runners', '合唱团'] },
  { ...entry('张伟', '中国 / 研发 / 平台'), groups: ['Runners'] },
  entry('张三', '中国'),
  entry('Zhang Wei', 'Europe / Sales'),
  { ...entry('Łukasz Ab', 'Europe / Sales'), groups: [] },
  entry('Ünal Berg', 'Europe / Salesforce'),
  entry('Adele', ''),
  entry('Big Room', 'Europe', { kind: 'room' }),
  entry('Panel 7', '', { kind: 'device' }),
]

beforeAll(async () => {
  directory = await openDirectoryFile()
  await directory.store.save(PEOPLE)
})
afterAll(() => directory.close())

const list = (part: DirectoryPart, from = 0, limit = 50) => {
  const { people, total } = directory.store.listPeople({ part, from, limit })
  return { names: people.map(({ name }) => name), total }
}

describe('a part of the directory', () => {
  it('has Chinese names beside those that are read alike, one surname together', () => {
    expect(list({ kind: 'everyone' }).names).toEqual([
      ...['Adele', 'Łukasz Ab', 'Ünal Berg', 'Zhang Wei', '张三', '张伟', '章伟'],
    ])
  })

  it('comes page by page', () => {
    expect(list({ kind: 'everyone' }, 1, 2)).toEqual({ names: ['Łukasz Ab', 'Ünal Berg'], total: 7 })
    expect(list({ kind: 'everyone' }, 7, 2)).toEqual({ names: [], total: 7 })
  })

  it.each([
    [['中国'], ['张三', '张伟', '章伟']],
    [
      ['中国', '研发'],
      ['张伟', '章伟'],
    ],
    [
      ['Europe', 'Sales'],
      ['Łukasz Ab', 'Zhang Wei'],
    ],
    [[], ['Adele']],
    [['Nowhere'], []],
  ])('is the department %j with everything below it', (path, names) => {
    expect(list({ kind: 'department', path })).toEqual({ names, total: names.length })
  })

  it.each([
    [{ kind: 'rooms' }, ['Big Room']],
    [{ kind: 'devices' }, ['Panel 7']],
    [{ kind: 'external' }, []],
    [{ kind: 'favourites' }, []],
    [{ kind: 'recent' }, []],
    [{ kind: 'group', groupId: 'none' }, []],
    [{ kind: 'source', sourceId: '99' }, []],
  ] satisfies [DirectoryPart, string[]][])('is %j', (part, names) => {
    expect(list(part)).toEqual({ names, total: names.length })
  })

  it('is the source of the imported files', () => {
    expect(list({ kind: 'source', sourceId: '1' }).total).toBe(PEOPLE.length)
    expect(directory.store.countPeople(null)).toBe(PEOPLE.length)
  })
})

it('departments count everyone below them, each followed by those below it', () => {
  const shown = directory.store
    .listDepartments(null)
    .map(({ path, count }) => `${path.join('/')} ${String(count)}`)
  expect(shown).toEqual([
    ...['Europe 3', 'Europe/Sales 2', 'Europe/Salesforce 1'],
    ...['中国 3', '中国/研发 2', '中国/研发/平台 1', ' 1'],
  ])
})

describe('the groups of a file', () => {
  const groups = () => directory.store.listGroups(null).map(({ name, memberCount }) => [name, memberCount])

  it('have the members that the file names', () => {
    expect(directory.store.listGroups(null)).toMatchObject([
      { name: '合唱团', memberCount: 1, sourceId: '1', isOwn: false },
      { name: 'Runners', memberCount: 2, sourceId: '1', isOwn: false },
    ])
    const [, runners] = directory.store.listGroups(null)
    const read = directory.store.readGroup({ groupId: runners?.groupId ?? '' })
    expect(read?.group).toEqual(runners)
    expect(read?.people.map(({ name }) => name)).toEqual(['张伟', '章伟'])
    expect(directory.store.readGroup({ groupId: '99' })).toBeNull()
  })

  it('follow a newer file, and stay where it says nothing of groups', async () => {
    const zhang = entry('章伟', '中国 / 研发')
    await directory.store.save([{ ...zhang, groups: ['runners'] }])
    expect(groups()).toEqual([['runners', 2]])
    await directory.store.save([{ ...zhang, title: 'Lead' }])
    expect(groups()).toEqual([['runners', 2]])
    const [found] = directory.store.lookUpPeople({ keys: ['章伟'] })[0]?.people ?? []
    expect(directory.store.readPerson({ personId: found?.personId ?? '' })).toMatchObject({
      ...{ sourceId: '1', groups: [{ name: 'runners' }] },
    })
  })
})

it('nobody is read who is not there', () => {
  for (const personId of ['0', '99', 'x', '1.5']) expect(directory.store.readPerson({ personId })).toBeNull()
})

describe('no page reads more than its part', () => {
  const plan = (part: DirectoryPart) => {
    const { rows, order, parameters } = partQuery(part)
    const explained = directory.db
      .prepare(`EXPLAIN QUERY PLAN SELECT p.id FROM ${rows} ORDER BY ${order} LIMIT 9 OFFSET 9`)
      .all(...parameters)
    return (explained as { detail: string }[]).map(({ detail }) => detail)
  }
  const sorted = ['everyone', 'rooms', 'devices', 'external', 'favourites'] as const

  it.each([...sorted.map((kind) => ({ kind })), { kind: 'source', sourceId: '1' }] satisfies DirectoryPart[])(
    'of %j, and its index has the order',
    (part) => {
      const [only, ...more] = plan(part)
      expect(only).toMatch(/^(?:SCAN|SEARCH) p USING (?:COVERING )?INDEX person_/)
      expect(more).toEqual([])
    },
  )

  it.each([
    [{ kind: 'department', path: ['中国'] }, /SEARCH p USING (?:COVERING )?INDEX person_of_department/],
    [{ kind: 'department', path: [] }, /SEARCH p USING (?:COVERING )?INDEX person_of_department/],
    [{ kind: 'group', groupId: '1' }, /SEARCH m USING PRIMARY KEY/],
    [{ kind: 'recent' }, /SEARCH p USING INDEX person_by_identity/],
  ] satisfies [DirectoryPart, RegExp][])('of %j', (part, expected) => {
    expect(plan(part).join('\n')).toMatch(expected)
  })
})
