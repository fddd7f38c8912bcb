import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstSlot, movedByKey, STEP } from '../../../../src/renderer/components/calendar/keyboard-move'

const BERLIN = { zone: 'Europe/Berlin', byWeeks: false }
const at = (iso: string) => Date.parse(iso) / 1000
const slot = (from: string, to: string) => ({ start: at(from), end: at(to) })
const press = (key: string, shiftKey = false) => ({ key, shiftKey })

describe('moving by keys', () => {
  it('goes a quarter of an hour up and down', () => {
    const from = slot('2026-11-30T09:00Z', '2026-11-30T10:00Z')
    expect(movedByKey(from, press('ArrowDown'), BERLIN)).toEqual(
      slot('2026-11-30T09:15Z', '2026-11-30T10:15Z'),
    )
    expect(movedByKey(from, press('ArrowUp'), BERLIN)).toEqual(slot('2026-11-30T08:45Z', '2026-11-30T09:45Z'))
  })

  it('keeps the wall clock from day to day, across the change of the clocks', () => {
    // Clocks go back in Berlin on Sunday 25 October 2026: a day of 25 hours.
    const saturday = slot('2026-10-24T07:00Z', '2026-10-24T08:00Z')
    expect(movedByKey(saturday, press('ArrowRight'), BERLIN)).toEqual(
      slot('2026-10-25T08:00Z', '2026-10-25T09:00Z'),
    )
  })

  it('goes to the later time where the clocks skip the one it had', () => {
    // 02:30 does not exist on 29 March 2026.
    const saturday = slot('2026-03-28T01:30Z', '2026-03-28T02:00Z')
    expect(movedByKey(saturday, press('ArrowRight'), BERLIN)?.start).toBe(at('2026-03-29T01:30Z'))
  })

  it('goes by weeks in a month', () => {
    const from = slot('2026-11-30T09:00Z', '2026-11-30T10:00Z')
    const month = { ...BERLIN, byWeeks: true }
    expect(movedByKey(from, press('ArrowDown'), month)).toEqual(
      slot('2026-12-07T09:00Z', '2026-12-07T10:00Z'),
    )
  })

  it('leaves other keys alone', () => {
    expect(movedByKey(slot('2026-11-30T09:00Z', '2026-11-30T10:00Z'), press('a'), BERLIN)).toBeNull()
  })

  it('keeps any length between 15 minutes and a day, and undoes itself', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight')
    fc.assert(
      fc.property(fc.array(fc.record({ key: keys, shiftKey: fc.boolean() })), (pressed) => {
        let now = slot('2026-11-30T09:00Z', '2026-11-30T10:00Z')
        for (const key of pressed) now = movedByKey(now, key, { zone: 'UTC', byWeeks: false }) ?? now
        expect(now.end - now.start).toBeGreaterThanOrEqual(900)
        expect(now.end - now.start).toBeLessThanOrEqual(86_400)
        expect(now.start % STEP).toBe(0)
        const there = movedByKey(now, press('ArrowRight'), BERLIN) ?? now
        const back = movedByKey(there, press('ArrowLeft'), { zone: 'UTC', byWeeks: false }) ?? there
        expect(back.end - back.start).toBe(now.end - now.start)
      }),
    )
  })
})

describe('the free slot', () => {
  const period = { from: at('2026-11-30T00:00Z'), to: at('2026-12-07T00:00Z') }

  it('is the next half hour where the period holds it', () => {
    expect(firstSlot(at('2026-12-01T10:05Z'), period)).toEqual(slot('2026-12-01T10:30Z', '2026-12-01T11:00Z'))
  })

  it('is the morning of the first day of any other period', () => {
    expect(firstSlot(at('2026-11-20T10:05Z'), period).start).toBe(at('2026-11-30T09:00Z'))
  })
})
