import { expect, it } from 'vitest'
import fc from 'fast-check'
import { startInstant, wallFields } from '../../../../src/shared/schedule/start-instant'
import { BOOKABLE_ZONES } from '../../../../src/shared/sdk/default-zone'

const BERLIN = BOOKABLE_ZONES.find(({ iana }) => iana === 'Europe/Berlin')?.id ?? 0

it('a time in the gap means one of two instants around it', () => {
  const start = startInstant({
    date: '2027-03-28',
    time: '02:30',
    timeZone: BERLIN,
    isLater: false,
    second: 0,
  })
  if (start.kind !== 'gap') throw new Error(`a gap was expected, not ${start.kind}`)
  expect(start.near.map((at) => wallFields(at, BERLIN).time)).toEqual(['01:30', '03:30'])
})

it('a time in the overlap means the first, or the second on request', () => {
  const form = { date: '2027-10-31', time: '02:30', timeZone: BERLIN, second: 0 }
  const [first, second] = [false, true].map((isLater) => startInstant({ ...form, isLater }))
  if (first?.kind !== 'instant' || second?.kind !== 'instant') throw new Error('instants were expected')
  expect(second.at - first.at).toBe(3600)
  expect(first.both).toEqual([first.at, second.at])
  expect(wallFields(second.at, BERLIN)).toEqual({ ...form, timeZone: undefined, isLater: true })
})

it('an empty date or time means none', () => {
  const form = { date: '', time: '09:00', timeZone: BERLIN, isLater: false, second: 0 }
  expect(startInstant(form)).toEqual({ kind: 'none' })
  expect(startInstant({ ...form, date: '2027-01-01', time: '' })).toEqual({ kind: 'none' })
})

it('the fields of an instant mean that instant again, in every zone, clock changes included', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_790_000_000, max: 1_896_000_000 }),
      fc.constantFrom(...BOOKABLE_ZONES),
      (at, { id }) => {
        expect(startInstant({ ...wallFields(at, id), timeZone: id })).toMatchObject({ kind: 'instant', at })
      },
    ),
  )
})
