import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/shared/app/person'
import { rangesOf, segments } from '../../../../src/shared/attendees/highlight'
import { isExternal, NOBODY_KNOWN, personOf, withKnown } from '../../../../src/shared/attendees/known-people'
import { localTime } from '../../../../src/shared/attendees/local-time'
import { mostPeople } from '../../../../src/shared/attendees/places'

const person = (part: Partial<Person>): Person => ({
  ...{ personId: '1', kind: 'person', name: 'Anna', email: 'anna@example.com', otherEmails: [] },
  ...{ number: '', mobile: '', department: '', title: '', accountId: '', zone: '' },
  ...{ isExternal: false, isFavourite: false },
  ...part,
})

describe('the local time', () => {
  /** Tuesday 1 December 2026, 12:30 in Berlin. */
  const AT = Date.UTC(2026, 11, 1, 11, 30) / 1000
  it('is said where the clocks differ, and when it is early or late', () => {
    const at = (zone: string) => localTime(AT, zone, 'Europe/Berlin', 'en')
    expect(at('America/Los_Angeles')).toEqual({ label: 'Tue 03:30', strain: 'early' })
    expect(at('Asia/Tokyo')).toEqual({ label: 'Tue 20:30', strain: 'late' })
    expect(at('Asia/Kolkata')).toEqual({ label: 'Tue 17:00', strain: null })
    expect(at('Europe/Paris')).toBeNull()
  })
  it('is not made up for a zone that nobody knows', () => {
    expect(localTime(AT, '', 'Europe/Berlin', 'en')).toBeNull()
    expect(localTime(AT, 'Mars/Olympus', 'Europe/Berlin', 'zh')).toBeNull()
  })
})

describe('who of the directory an attendee is', () => {
  it('is told by any address, and by the name where people share one', () => {
    const desk = [person({}), person({ personId: '2', name: 'Otto', otherEmails: ['o@example.com'] })]
    const known = withKnown(NOBODY_KNOWN, desk)
    expect(personOf(known, { name: 'Otto', email: 'ANNA@example.com' })?.personId).toBe('2')
    expect(personOf(known, { email: 'o@example.com' })?.personId).toBe('2')
    expect(personOf(known, { email: 'x@example.com' })).toBeNull()
  })
  it('is external by the directory’s own word, or where it was asked and knows nobody', () => {
    const known = withKnown(NOBODY_KNOWN, [person({ isExternal: true })], ['mail:x@example.com'])
    expect(isExternal(known, { email: 'anna@example.com' })).toBe(true)
    expect(isExternal(known, { email: 'x@example.com' })).toBe(true)
    expect(isExternal(known, { email: 'not-asked@example.com' })).toBe(false)
  })
  it('keeps the latest of what is known of somebody', () => {
    const known = withKnown(withKnown(NOBODY_KNOWN, [person({})]), [person({ isFavourite: true })])
    expect(personOf(known, { email: 'anna@example.com' })?.isFavourite).toBe(true)
    expect(known.byKey.get('mail:anna@example.com')).toHaveLength(1)
  })
})

describe('what matched', () => {
  it('is marked, and the text stays whole whatever the ranges', () => {
    expect(segments('Anna Berg', [[5, 7]])).toEqual([
      { text: 'Anna ', isMatch: false },
      { text: 'Be', isMatch: true },
      { text: 'rg', isMatch: false },
    ])
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.integer(), fc.integer())), (text, ranges) => {
        expect(
          segments(text, ranges)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
    expect(rangesOf('Finance', ' fin')).toEqual([[0, 3]])
    expect(rangesOf('Finance', '')).toEqual([])
  })
})

it('takes the smallest of the limits there are', () => {
  expect(mostPeople([0, 20])).toBe(20)
  expect(mostPeople([50, 20])).toBe(20)
  expect(mostPeople([0, 0])).toBe(5000)
})
