import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKeys, searchText } from '../../../../src/main/directory/search-keys'
import { aRecord } from '../../../support/a-record'

const NOBODY = aRecord()
const keysOf = (name: string) => searchKeys({ ...NOBODY, name })

describe('the reading of a Chinese name', () => {
  it.each([
    ['张伟', 'zhangwei', 'zw'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国', 'zengguo', 'zg'],
    ['欧阳娜', 'ouyangna', 'oyn'],
  ])('%s is %s, its initials %s', (name, pinyin, initials) => {
    expect(keysOf(name)).toMatchObject({ pinyin, initials })
  })

  it('has ü as people type it, v and u', () => {
    expect(keysOf('吕芳').pinyin).toBe('lvfang lufang')
  })
})

describe('a European name', () => {
  it.each([
    ['Max Müller', 'max muller', 'mm'],
    ['Zoë Horváth', 'zoe horvath', 'zh'],
    ['ＡＮＮＡ', 'anna', 'a'],
  ])('%s is found as %s', (name, text, initials) => {
    expect(keysOf(name)).toMatchObject({ name: text, initials, pinyin: '' })
  })
})

it('numbers are found without separators', () => {
  expect(searchKeys({ ...NOBODY, number: '+49 (30) 5550-0100', mobile: '138 0000' }).number).toBe(
    '+493055500100 1380000',
  )
})

it('Han characters stand apart, so that each is a word of the index', () => {
  expect(searchText('研发Team部')).toBe('研 发 team 部')
})

it('is the same when it is done again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(searchText(searchText(text))).toBe(searchText(text))
    }),
  )
})
