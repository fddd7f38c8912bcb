/** What other programs make of our series: four independent readers list the meetings that we list. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIcsFolder } from '../../src/main/adapters/ics-folder/ics-folder'
import type { CalendarSeries } from '../../src/main/calendar/calendar-meeting'
import { publishedIcs, storedIcs } from '../../src/main/calendar/ics-codec'
import { occurrencesOf } from '../../src/shared/series/series'
import { numberedMeeting } from '../support/calendar-memory'
import { hasKhal, khalAgenda } from '../support/khal'
import { anyExceptions, anySeries, aRule, movedTo } from '../support/a-series'

// The system's own Python sees the system's own modules.
const PYTHON = '/usr/bin/python3'
const EXPAND = join(import.meta.dirname, '../support/expand-ics.py')
const VALIDATE = join(import.meta.dirname, '../support/validate-ics.py')
const MODULES =
  'import icalendar, vobject, recurring_ical_events, dateutil, gi; gi.require_version("ICalGLib", "3.0")'
const hasReaders = spawnSync(PYTHON, ['-c', MODULES]).status === 0

type Periods = [start: number, end: number][]
type Expansion = Record<'recurring_ical_events' | 'libical' | 'dateutil', Periods>
const ask = <Answer>(script: string, texts: string[]) => {
  const options = { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 } as const
  return JSON.parse(execFileSync(PYTHON, [script], options)) as Answer[]
}

/** The n-th meeting, as this series. */
const meetingOf = (series: CalendarSeries, n = 0) => ({ ...numberedMeeting(n), series })
const sorted = (periods: Periods) => periods.sort(([a, b], [c, d]) => a - c || b - d)
const periodsOf = ({ rule, exceptions }: CalendarSeries): Periods =>
  sorted(occurrencesOf(rule, exceptions).map(({ start, end }) => [start, end]))

const MONDAYS = aRule('America/New_York', '2026-10-19', '2026-11-16', { cycleType: 1, listPoints: '1' })
const berlin = (
  ...[from, to, part, time]: Parameters<typeof aRule> extends [string, ...infer Rest] ? Rest : never
) => aRule('Europe/Berlin', from, to, part, time)

const SERIES: Record<string, CalendarSeries> = {
  'Mondays in New York into winter time': { rule: MONDAYS, exceptions: {} },
  'one cancelled, one moved to another day': {
    rule: MONDAYS,
    // 2026-11-10 20:00 UTC.
    exceptions: { '20261026': { kind: 'cancelled' }, '20261109': movedTo(1_794_340_800, 60) },
  },
  'the first one cancelled': { rule: MONDAYS, exceptions: { '20261019': { kind: 'cancelled' } } },
  'moved into the hour that comes twice': {
    rule: MONDAYS,
    exceptions: { '20261102': movedTo(1_793_511_000) },
  },
  'at a time that the clocks skip': { rule: berlin('2027-03-26', '2027-03-30', {}, '02:30'), exceptions: {} },
  'at a time that comes twice': { rule: berlin('2027-10-29', '2027-11-02', {}, '02:30'), exceptions: {} },
  'the first one at a time that comes twice': {
    rule: { ...berlin('2027-10-31', '2027-11-03', {}, '02:30'), duration: 5400 },
    exceptions: {},
  },
  'ends at times that come twice': {
    rule: { ...berlin('2027-10-31', '2027-11-03', {}, '01:30'), duration: 7200 },
    exceptions: {},
  },
  'the first one while the clocks change': {
    rule: { ...berlin('2027-10-31', '2027-11-03', {}, '01:00'), duration: 4 * 3600 },
    exceptions: {},
  },
  'the 31st of each month': {
    rule: berlin('2027-01-01', '2027-12-31', { cycleType: 2, listPoints: '31' }),
    exceptions: {},
  },
  '29 February, and the last day without it': {
    rule: berlin('2027-11-01', '2028-10-31', { cycleType: 2, listPoints: '29' }),
    exceptions: {},
  },
  'two points that may fall on one day': {
    rule: berlin('2027-01-01', '2027-12-31', { cycleType: 2, listPoints: '30,31' }),
    exceptions: {},
  },
  'fifty of a whole year': { rule: berlin('2027-01-01', '2028-01-02', { interval: 1 }), exceptions: {} },
  'every other week from a Wednesday on': {
    rule: berlin('2026-10-07', '2027-03-31', { cycleType: 1, interval: 2, listPoints: '0,1,5' }),
    exceptions: {},
  },
}

describe.skipIf(!hasReaders)('recurring-ical-events, libical and dateutil', () => {
  it.each(Object.entries(SERIES))('list %s', (_, series) => {
    const periods = periodsOf(series)
    const listed = { recurring_ical_events: periods, libical: periods, dateutil: periods }
    const texts = [storedIcs(meetingOf(series)), publishedIcs(meetingOf(series), 'zh')]
    expect(ask<Expansion>(EXPAND, texts)).toEqual([listed, listed])
  })

  it('list any series with any exceptions', () => {
    const anyCalendarSeries = anySeries.chain((rule) =>
      anyExceptions(rule).map((exceptions): CalendarSeries => ({ rule, exceptions })),
    )
    const samples = fc.sample(anyCalendarSeries, { numRuns: 200, seed: 11 })
    ask<Expansion>(
      EXPAND,
      samples.map((series) => storedIcs(meetingOf(series))),
    ).forEach((found, at) => {
      const series = samples[at]
      if (!series) throw new Error('an answer too many')
      const periods = periodsOf(series)
      expect({ series, ...found }).toEqual({
        ...{ series, recurring_ical_events: periods, libical: periods, dateutil: periods },
      })
    })
  })

  it('find nothing to object to', () => {
    const texts = Object.values(SERIES).flatMap((series) => [
      storedIcs(meetingOf(series)),
      storedIcs({ ...meetingOf(series), isCancelled: true }),
      publishedIcs(meetingOf(series), 'zh'),
    ])
    const faults = ask<{ faults: string[] }>(VALIDATE, texts).flatMap((reading) => reading.faults)
    expect(faults).toEqual([])
  })

  it('and would notice a meeting that is missing', () => {
    const ics = storedIcs(meetingOf({ rule: MONDAYS, exceptions: {} })).replace('COUNT=5', 'COUNT=4')
    const periods = periodsOf({ rule: MONDAYS, exceptions: {} })
    const [found] = ask<Expansion>(EXPAND, [ics])
    for (const reader of Object.values(found ?? {})) expect(reader).toEqual(periods.slice(0, 4))
  })
})

it.skipIf(!hasKhal)('khal lists the meetings of all of them', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bookconf-khal-'))
  const path = join(root, 'calendar')
  const folder = createIcsFolder({ path, pid: process.pid, random: () => 'ab' })
  const meetings = Object.values(SERIES).map((series, n) => meetingOf(series, n))
  for (const meeting of meetings) await folder.write(meeting.uid, storedIcs(meeting))
  const minute = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')
  const expected = meetings.flatMap(({ detail, series }) =>
    periodsOf(series).map(([start, end]) => `${minute(start)}|${minute(end)}|${detail.confSubject}`),
  )
  expect(khalAgenda(root, path, '2026-10-01', 900)).toEqual(expected.sort())
  rmSync(root, { recursive: true, force: true })
})
