import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../../../src/main/adapters/sqlite/directory-schema'
import {
  createDirectoryStore,
  type DirectoryStore,
} from '../../../../src/main/adapters/sqlite/directory-store'
import { aRecord } from '../../../support/a-record'

const NOBODY = aRecord()
const PEOPLE = [
  { name: '张伟', email: 'zhang.wei@example.com', number: '+86 10 5550 0101', department: '研发部' },
  { name: '张伟', email: 'wei.zhang2@example.com', department: '市场部' },
  { name: '单雄信', email: 'shan@example.com' },
  { name: '吕芳', email: 'lv@example.com' },
  { name: 'Max Müller', email: 'max.mueller@example.com', mobile: '+49 170 555 0103', title: 'Sales Lead' },
  { name: 'Anna Berg', email: 'anna.berg@example.com', department: 'Finance' },
  { name: 'Zoë Weiß', email: 'zoe@example.com', accountId: 'AND' },
].map((one) => ({ ...NOBODY, ...one }))

let folder: string
let db: Database
let store: DirectoryStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-directory-'))
  db = await openDatabase(join(folder, 'directory.db'), DIRECTORY_MIGRATIONS, 'NORMAL')
  store = createDirectoryStore(db)
  await store.save(PEOPLE)
})
afterAll(async () => {
  db.close()
  await rm(folder, { recursive: true, force: true })
})

const search = (query: string, limit = 30) => store.searchPeople({ query, limit, invited: [] })
const found = (query: string) => search(query).hits.map(({ email }) => email.replace(/@.*/, ''))

describe('a search', () => {
  it.each([
    ['张伟', ['wei.zhang2', 'zhang.wei']],
    ['张', ['wei.zhang2', 'zhang.wei']],
    ['zhangw', ['wei.zhang2', 'zhang.wei']],
    ['zw', ['wei.zhang2', 'zhang.wei', 'zoe']],
    ['shan', ['shan']],
    ['lv', ['lv']],
    ['lufang', ['lv']],
    ['muller', ['max.mueller']],
    ['MÜLL', ['max.mueller']],
    ['berg an', ['anna.berg']],
    ['anna.berg@ex', ['anna.berg']],
    ['+49170555', ['max.mueller']],
    ['市场', ['wei.zhang2']],
    ['lead', ['max.mueller']],
    ['nobody of this name', []],
  ])('for %s', (query, people) => {
    expect(found(query).sort()).toEqual(people)
  })

  it('says what matched, and whether there is more', () => {
    expect(search('zhangw', 1)).toMatchObject({
      hits: [{ name: '张伟', match: { field: 'pinyin' } }],
      more: true,
    })
    expect(search('zhangw', 2).more).toBe(false)
  })

  it.each(['', ' ', '"', '*', '""', '( )', '-', '@', '\u0000', '。'])('for %j finds nobody', (query) => {
    expect(found(query)).toEqual([])
  })

  it.each([
    'AND',
    'NOT zhang',
    'name:zhang',
    '"zhang" OR "max"',
    'NEAR(zhang max)',
    'zhang*',
    '^zhang',
    'a + b',
  ])('takes %j as words, not as query syntax', (query) => {
    expect(() => found(query)).not.toThrow()
    expect(found(query).length).toBeLessThan(PEOPLE.length)
  })

  it('answers whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', '"', '*', "'"),
        (text, end) => {
          expect(search(text + end).hits.length).toBeLessThanOrEqual(PEOPLE.length)
        },
      ),
    )
  })
})

it('the best match comes first, however many weaker ones were stored before it', async () => {
  const own = await openDatabase(join(folder, 'many.db'), DIRECTORY_MIGRATIONS, 'NORMAL')
  const many = createDirectoryStore(own)
  const person = (name: string, at: number) => ({ ...NOBODY, name, email: `p${String(at)}@zw.example.com` })
  await many.save(Array.from({ length: 600 }, (_, at) => person('Max Berg', at)))
  await many.save(Array.from({ length: 600 }, (_, at) => person('张伟', 600 + at)))
  await many.save(['Zwick', 'Zw'].map((name, at) => person(name, 1200 + at)))
  const { hits, more } = many.searchPeople({ query: 'zw', limit: 30, invited: [] })
  expect(hits.slice(0, 3).map(({ name }) => name)).toEqual(['Zw', 'Zwick', '张伟'])
  expect([hits.length, more]).toEqual([30, true])
  own.close()
})

describe('looking up a pasted key', () => {
  it.each([
    ['ANNA.BERG@example.com', ['anna.berg']],
    ['max müller', ['max.mueller']],
    ['张伟', ['wei.zhang2', 'zhang.wei']],
    ['+49 (170) 555-0103', ['max.mueller']],
  ])('%s', (key, people) => {
    const [answer] = store.lookUpPeople({ keys: [key] })
    expect(answer?.people.map(({ email }) => email.replace(/@.*/, '')).sort()).toEqual(people)
  })

  it('leaves out keys that name nobody', () => {
    expect(store.lookUpPeople({ keys: ['max', '%', '', '@', '170'] })).toEqual([])
  })
})

describe('a batch', () => {
  it('tells for each record what became of it, and finds a changed person by the new text alone', async () => {
    const person = { ...NOBODY, name: 'Ingrid Olsen', email: 'ingrid@example.com' }
    expect(await store.save([person, person])).toEqual(['added', 'unchanged'])
    expect(await store.save([{ ...person, name: 'Ingrid Dahl' }])).toEqual(['changed'])
    expect([found('olsen'), found('dahl')]).toEqual([[], ['ingrid']])
    expect(store.countPeople(null)).toBe(PEOPLE.length + 1)
  })
})
