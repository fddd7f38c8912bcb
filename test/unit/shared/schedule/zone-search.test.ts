import { describe, expect, it } from 'vitest'
import { offsetQuery, searchZones } from '../../../../src/shared/schedule/zone-search'
import { BOOKABLE_ZONES } from '../../../../src/shared/sdk/default-zone'

/** 1 December 2026: winter in the north. */
const AT = 1_796_083_200

const zones = (query: string, language: 'en' | 'zh' = 'en') =>
  searchZones(query, language, AT).map(({ row }) => row.iana)

describe('a zone is found', () => {
  it.each([
    ['by its own name', 'Tokyo', 'Asia/Tokyo'],
    ['by its Chinese name', '东京', 'Asia/Tokyo'],
    ['by the beginning of a city', 'berl', 'Europe/Berlin'],
    ['by a city without its accents', 'sao paulo', 'America/Sao_Paulo'],
    ['by another city of the zone', 'Munich', 'Europe/Berlin'],
    ['by its country', 'Japan', 'Asia/Tokyo'],
    ['by its country in Chinese', '日本', 'Asia/Tokyo'],
    ['by an IANA name', 'Asia/Shanghai', 'Asia/Shanghai'],
    ['by an older IANA name', 'Asia/Chongqing', 'Asia/Shanghai'],
    ['by its abbreviation in summer', 'CEST', 'Europe/Berlin'],
  ])('%s', (_, query, iana) => {
    expect(zones(query, /\p{Script=Han}/u.test(query) ? 'zh' : 'en')).toContain(iana)
  })

  it('by its offset on that date', () => {
    expect(zones('+8')).toContain('Asia/Shanghai')
    expect(zones('UTC-05:00')).toContain('America/New_York')
    expect(zones('+01:00')).not.toContain('Europe/London')
    expect(zones('+05:30')).toEqual(['Asia/Kolkata', 'Asia/Colombo'])
  })

  it('and says by what, where the row itself does not', () => {
    const [tokyo] = searchZones('tokyo', 'en', AT)
    const munich = searchZones('munich', 'en', AT).find(({ row }) => row.iana === 'Europe/Berlin')
    expect(tokyo?.via).toBe('')
    expect(munich?.via).toBe('Munich')
  })
})

it('nothing typed shows every zone that can be booked', () => {
  expect(searchZones('  ', 'en', AT).map(({ row }) => row)).toEqual(BOOKABLE_ZONES)
})

it('nonsense finds nothing', () => {
  expect(zones('qqqq')).toEqual([])
  expect(zones('"*;')).toHaveLength(BOOKABLE_ZONES.length)
})

it.each([
  ['+8', 480],
  ['UTC+08:00', 480],
  ['gmt-3', -180],
  ['-0330', -210],
  ['8', null],
  ['+', null],
])('the offset %s means %s minutes', (query, minutes) => {
  expect(offsetQuery(query)).toBe(minutes)
})
