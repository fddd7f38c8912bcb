import { describe, expect, it } from 'vitest'
import { asksOf } from '../../../../src/main/directory/asks'
import { GRADE } from '../../../../src/main/directory/grade'
import { entryOf, rankOf } from '../../../../src/main/directory/rank'
import { searchKeys } from '../../../../src/main/directory/search-keys'
import { parseQuery } from '../../../../src/main/directory/search-query'
import { aRecord } from '../../../support/a-record'

function gradeOf(person: Parameters<typeof aRecord>[0], typed: string): string | null {
  const record = aRecord(person)
  const query = parseQuery(typed)
  const rank = query && rankOf(entryOf(record, searchKeys(record)), asksOf(query))
  return Object.entries(GRADE).find(([, grade]) => grade === rank?.grade)?.[0] ?? null
}

describe('how well somebody answers', () => {
  it.each([
    ['exact', { name: '张伟' }, '张伟'],
    ['exact', { name: 'Max', email: 'Sales@example.com' }, 'sales@example.com'],
    ['exact', { name: 'Max', number: '+49 30 5550' }, '+49 (30) 55-50'],
    ['exact', { name: 'Max', accountId: 'm.berg' }, 'M.Berg'],
    ['name', { name: '张伟' }, '张'],
    ['name', { name: '张伟' }, '伟'],
    ['name', { name: 'Max Müller' }, 'muller'],
    ['name', { name: 'Max Müller' }, 'mueller'],
    ['name', { name: 'Max Müller' }, 'mül'],
    ['name', { name: 'Max Mueller' }, 'mül'],
    ['name', { name: 'Anna Müller' }, 'muller anna'],
    ['name', { name: 'Jörg Straße' }, 'strasse'],
    ['name', { name: "Seán O'Brien" }, "o'brien"],
    ['name', { name: 'Seán O’Brien' }, 'OBRIEN'],
    ['name', { name: 'José Silva' }, 'jose'],
    ['name', { name: 'Anna Berg' }, 'ＡＮＮＡ'],
    ['reading', { name: '张伟' }, 'zhangw'],
    ['reading', { name: '张伟' }, 'zhang wei'],
    ['reading', { name: '张伟' }, 'zhang w'],
    ['reading', { name: '张伟' }, 'weizhang'],
    ['reading', { name: '单雄信' }, 'shan'],
    ['reading', { name: '吕芳' }, 'lvf'],
    ['reading', { name: '吕芳' }, 'lufang'],
    ['reading', { name: '吕芳' }, 'lyuf'],
    ['reading', { name: 'Wei Zhang' }, 'zhangwei'],
    ['initials', { name: '张伟' }, 'zw'],
    ['initials', { name: '张伟强' }, 'zhangwq'],
    ['initials', { name: 'Max Müller' }, 'mm'],
    ['other', { name: 'Max', email: 'sales@example.com' }, 'sales@'],
    ['other', { name: 'Max', email: 'anna.berg@example.com' }, 'berg'],
    ['other', { name: 'Max', email: 'm@example.com' }, '@example.c'],
    ['other', { name: 'Max', otherEmails: ['max@home.example'] }, 'max@home'],
    ['other', { name: 'Max', number: '+49 30 5550' }, '555'],
    ['other', { name: 'Max', number: '+49 30 5550' }, '030 55'],
    ['other', { name: 'Max', department: 'Finance' }, 'fin'],
    ['other', { name: 'Max', department: '研发部' }, '部'],
    ['other', { name: 'Max', title: 'Engineer' }, 'engi'],
    ['other', { name: 'Anna Berg', department: 'Finance' }, 'anna fin'],
    [null, { name: 'Max Müller' }, 'uller'],
    [null, { name: 'Max Müller', email: 'm@example.com' }, 'max@example.com'],
    [null, { name: 'Anna Berg' }, 'anna x'],
    // One or two letters begin somebody's department or title almost always.
    [null, { name: 'Anna Berg', department: 'Finance' }, 'anna fi'],
    ['other', { name: '张伟', department: '研发部' }, '张 研'],
  ])('%s: %j for %j', (grade, person, typed) => {
    expect(gradeOf(person, typed)).toBe(grade)
  })
})
