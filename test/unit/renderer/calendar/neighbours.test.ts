import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../../src/shared/app/meetings'
import { keyOf, marksOf, moveTo } from '../../../../src/renderer/components/calendar/entry'
import { neighbourOf } from '../../../../src/renderer/components/calendar/neighbours'

const meeting = (confId: string, start: string, change: Partial<Occurrence> = {}): Occurrence => ({
  confId,
  subConfID: null,
  confSubject: confId,
  startTimeStamp: Date.parse(start) / 1000,
  endTimeStamp: Date.parse(start) / 1000 + 3600,
  timeZone: '25',
  mediaType: 21,
  vmrId: '',
  vmrConferenceId: '',
  isSeries: false,
  isException: false,
  confStatusType: 0,
  attendeeNames: '',
  revision: 1,
  ...change,
})
const list = [
  meeting('a', '2026-11-30T09:00Z'),
  meeting('b', '2026-11-30T11:00Z'),
  meeting('c', '2026-12-02T09:00Z'),
  meeting('d', '2026-12-02T10:00Z'),
]
const from = (confId: string, key: string) => neighbourOf(list, `${confId}/`, key, 'UTC')?.confId

describe('from entry to entry', () => {
  it('goes by time', () => {
    expect([from('a', 'ArrowDown'), from('b', 'ArrowDown'), from('b', 'ArrowUp')]).toEqual(['b', 'c', 'a'])
  })
  it('goes to the first entry of the next day that has one, and of the one before', () => {
    expect([from('a', 'ArrowRight'), from('d', 'ArrowLeft')]).toEqual(['c', 'a'])
  })
  it('goes to both ends, and not beyond', () => {
    expect([from('b', 'End'), from('b', 'Home')]).toEqual(['d', 'a'])
    expect([from('d', 'ArrowDown'), from('a', 'ArrowUp'), from('c', 'ArrowRight')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('an entry', () => {
  it('is one occurrence of its series', () => {
    expect(keyOf({ confId: '1', subConfID: '20261130' })).toBe('1/20261130')
  })
  it('says what applies to it', () => {
    const series = meeting('a', '2026-11-30T09:00Z', { isSeries: true, mediaType: 1 })
    expect(marksOf(series, series.startTimeStamp - 1)).toEqual(['series', 'voice'])
    expect(marksOf({ ...series, isException: true }, series.startTimeStamp)).toEqual([
      'exception',
      'voice',
      'going',
    ])
    expect(marksOf(meeting('a', '2026-11-30T09:00Z'), series.endTimeStamp)).toEqual(['past'])
  })
  it('moves by seconds and is as long as minutes say', () => {
    const [first = meeting('a', '2026-11-30T09:00Z')] = list
    expect(moveTo(first, { start: 900, end: 4500 })).toEqual({
      occurrence: first,
      startTimeStamp: 900,
      duration: 60,
    })
  })
})
