import { describe, expect, it } from 'vitest'
import type { SourceFault } from '../../../../src/shared/app/directory'
import { createSyncSchedule } from '../../../../src/main/directory/sync-schedule'

const fault = (kind: SourceFault['kind']): SourceFault => ({ kind, detail: '' })

/** Seconds until a source is due again. */
function waitAfter(...ends: (SourceFault | null)[]): number {
  const schedule = createSyncSchedule()
  for (const end of ends) schedule.note('s', end, 0)
  for (let now = 0; now <= 100_000; now += 300) if (schedule.isDue('s', now)) return now
  return Infinity
}

describe('a source', () => {
  it('is due at the start, and hourly once it has been synced', () => {
    expect(createSyncSchedule().isDue('s', 0)).toBe(true)
    expect(waitAfter(null)).toBe(3600)
  })

  it('is tried later and later while its server is away, and hourly again afterwards', () => {
    const away = fault('unreachable')
    expect(waitAfter(away)).toBe(300)
    expect(waitAfter(away, away)).toBe(900)
    expect(waitAfter(away, away, away)).toBe(3600)
    expect(waitAfter(...Array<SourceFault>(9).fill(away))).toBe(4 * 3600)
    expect(waitAfter(away, away, null, away)).toBe(300)
  })

  it('waits its hour where a person has cancelled it', () => {
    expect(waitAfter(fault('cancelled'))).toBe(3600)
  })

  it.each(['password', 'passwordNeeded'] as const)('waits for a person after %s', (kind) => {
    expect(waitAfter(fault(kind))).toBe(Infinity)
    const schedule = createSyncSchedule()
    schedule.note('s', fault(kind), 0)
    schedule.reset('s')
    expect(schedule.isDue('s', 0)).toBe(true)
  })
})
