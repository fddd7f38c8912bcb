import { describe, expect, it } from 'vitest'
import { searchKeys } from '../../../../src/main/directory/search-keys'
import { searchWords } from '../../../../src/main/directory/search-words'
import { aRecord } from '../../../support/a-record'

describe('the reading of a name', () => {
  it.each([
    ['张伟', 'zhang wei'],
    ['单雄信', 'shan xiong xin'],
    ['曾国', 'zeng guo'],
    ['欧阳娜', 'ou yang na'],
    ['吕芳', 'lü fang'],
    ['Max Müller', ''],
  ])('%s is %j', (name, pinyin) => {
    expect(searchKeys(aRecord({ name })).pinyin).toBe(pinyin)
  })
})

it('numbers are looked up without separators', () => {
  const record = aRecord({ name: 'Max', number: '+49 (30) 5550-0100', mobile: '138 0000' })
  expect(searchKeys(record).number).toBe('+493055500100 1380000')
})

it('the words of a person are each behind the sign of their kind', () => {
  const record = aRecord({
    ...{ name: '吕伟强', email: 'Lv.Wei@example.com', number: '+86 10 5550', department: '研发Team' },
    ...{ title: 'Lead', accountId: 'lvwq' },
  })
  expect(searchWords(record, searchKeys(record)).sort()).toEqual(
    [
      ...['1吕伟强', '1伟强', '1强'],
      ...['2lvweiqiang', '2luweiqiang', '2lyuweiqiang'],
      ...['3weiqianglv', '3qianglvwei', '3weiqianglu', '3qiangluwei', '3weiqianglyu', '3qianglyuwei'],
      ...['4lwq', 'clvwq', 'cluwq', 'clyuwq', 'clweiqiang'],
      ...['5lv', '5wei', '5example', '5com', '6examplecom'],
      ...['786105550', '7105550', '75550'],
      ...['8研发', '8发', '8team', '9lead', 'alvwq'],
    ].sort(),
  )
})

it('a European name is found by its letters written out, too', () => {
  const record = aRecord({ name: 'Jörg Weiß' })
  const names = searchWords(record, searchKeys(record)).filter((word) => word.startsWith('1'))
  expect(names.sort()).toEqual(['1joerg', '1jorg', '1weiss'])
})
