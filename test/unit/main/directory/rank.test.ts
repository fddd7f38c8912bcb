import { describe, expect, it } from 'vitest'
import { matchOf } from '../../../../src/main/directory/rank'
import { searchKeys, searchText } from '../../../../src/main/directory/search-keys'
import type { PersonRecord } from '../../../../src/main/directory/person-record'
import { aRecord } from '../../../support/a-record'

const NOBODY = aRecord()
const match = (record: Partial<PersonRecord>, query: string) =>
  matchOf(searchKeys({ ...NOBODY, ...record }), searchText(query))

describe('the match that is shown', () => {
  it.each([
    ['name', { name: '张伟' }, '张伟'],
    ['pinyin', { name: '张伟' }, 'zhangw'],
    ['pinyin', { name: '张伟' }, 'zhang w'],
    ['pinyin', { name: '吕芳' }, 'luf'],
    ['initials', { name: '张伟' }, 'zw'],
    ['name', { name: 'Max Müller' }, 'muller'],
    ['email', { name: 'Max', email: 'sales@example.com' }, 'sales@'],
    ['number', { name: 'Max', number: '+49 30 5550' }, '5550'],
    ['department', { name: 'Max', email: 'm@example.com', department: 'Finance' }, 'fin'],
    ['title', { name: 'Max', title: 'Engineer' }, 'engi'],
  ])('is %s for %j and %s', (field, record, query) => {
    expect(match(record, query).field).toBe(field)
  })
})

it('exact comes before prefix, pinyin, initials, and the rest', () => {
  const ranks = [
    match({ name: 'Zw' }, 'zw'),
    match({ name: 'Zwick' }, 'zw'),
    match({ name: '子文', email: '' }, 'ziw'),
    match({ name: '张伟' }, 'zw'),
    match({ name: 'A', email: 'zw@example.com' }, 'zw'),
    match({ name: 'A', department: 'zw' }, 'zw'),
  ].map(({ rank }) => rank)
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(new Set(ranks).size).toBe(ranks.length)
})
