import { describe, expect, it } from 'vitest'
import type { CalendarSeries } from '../../../../src/main/calendar/calendar-meeting'
import { publishedIcs, storedIcs } from '../../../../src/main/calendar/ics-codec'
import type { HWMCycleParam } from '../../../../src/shared/sdk/cycle-param'
import type { SeriesRule } from '../../../../src/shared/series/rule'
import type { Exceptions } from '../../../../src/shared/series/series'
import { aMeeting } from '../../../support/a-meeting'
import { aRule, movedTo } from '../../../support/a-series'

const NEW_YORK = '13'
const meetingOf = (series: CalendarSeries) => ({ ...aMeeting({ timeZone: NEW_YORK }), series })
const linesOf = (rule: SeriesRule, exceptions: Exceptions = {}) =>
  storedIcs(meetingOf({ rule, exceptions })).replaceAll('\r\n ', '').split('\r\n')
/** The lines of each event. */
const eventsOf = (...series: Parameters<typeof linesOf>) =>
  linesOf(...series)
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((text) => text.split('\n'))
const timesOf = (lines: string[] = []) =>
  lines.filter((line) => /^(?:DT(?:START|END)|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID)[;:]/.test(line))
const MONDAYS = aRule('America/New_York', '2026-10-19', '2026-11-16', { cycleType: 1, listPoints: '1' })

describe('a series', () => {
  it('is one event at the wall clock of its zone', () => {
    const [event, ...others] = eventsOf(MONDAYS)
    expect(others).toEqual([])
    expect(timesOf(event)).toEqual([
      'DTSTART;TZID=America/New_York:20261019T090000',
      'DTEND;TZID=America/New_York:20261019T093000',
      'RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO;WKST=SU',
    ])
  })

  it('says in its description how often it meets, at what time, and until when', () => {
    const description = linesOf(MONDAYS).find((line) => line.startsWith('DESCRIPTION'))
    expect(description).toContain(
      String.raw`Time: Every Monday\, 09:00 – 09:30 (UTC-04:00 → UTC-05:00\, Eastern Time`,
    )
    expect(description).toContain('19 Oct 2026 – 16 Nov 2026')
  })

  it('leaves out what is cancelled, by the start that the rule gives it', () => {
    const cancelled = { kind: 'cancelled' } as const
    const [event] = eventsOf(MONDAYS, { '20261026': cancelled, '20261102': cancelled })
    expect(timesOf(event).filter((line) => line.startsWith('EXDATE'))).toEqual([
      'EXDATE;TZID=America/New_York:20261026T090000',
      'EXDATE;TZID=America/New_York:20261102T090000',
    ])
  })

  it('has an event beside it for each changed meeting, under the same UID', () => {
    // 2026-11-10 15:00 in New York.
    const voice = { ...movedTo(1_794_340_800, 60), confMediaType: 1 } as const
    const [event, changed, ...others] = eventsOf(MONDAYS, { '20261109': voice })
    expect(others).toEqual([])
    expect(timesOf(event)).toHaveLength(3)
    expect(timesOf(changed)).toEqual([
      'RECURRENCE-ID;TZID=America/New_York:20261109T090000',
      'DTSTART;TZID=America/New_York:20261110T150000',
      'DTEND;TZID=America/New_York:20261110T160000',
    ])
    const uidOf = (lines: string[] = []) => lines.find((line) => line.startsWith('UID:'))
    expect(uidOf(changed)).toBe(uidOf(event))
    expect(changed?.some((line) => line.startsWith('CONFERENCE') && line.includes('FEATURE=AUDIO;'))).toBe(
      true,
    )
    expect(changed?.find((line) => line.startsWith('DESCRIPTION'))).toContain(
      String.raw`10 Nov 2026\, 15:00 – 16:00`,
    )
    expect(changed?.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(3)
  })

  it('is cancelled with all its events', () => {
    const series = { rule: MONDAYS, exceptions: { '20261109': movedTo(1_794_340_800) } }
    const ics = storedIcs({ ...meetingOf(series), isCancelled: true })
    expect(ics.match(/^STATUS:.*$/gm)).toEqual(['STATUS:CANCELLED', 'STATUS:CANCELLED'])
  })

  it('invites nobody where it is published', () => {
    const ics = publishedIcs(meetingOf({ rule: MONDAYS, exceptions: {} }))
    expect(ics).toMatch(/^METHOD:PUBLISH\r$/m)
    expect(ics).not.toMatch(/^ATTENDEE/m)
  })
})

describe('the rule as RRULE', () => {
  const rruleOf = (part: Partial<HWMCycleParam>) => {
    const [event] = eventsOf(aRule('Asia/Shanghai', '2027-01-01', '2027-12-31', part))
    return timesOf(event).find((line) => line.startsWith('RRULE'))
  }

  it.each<[part: Partial<HWMCycleParam>, rrule: string]>([
    [{ cycleType: 0, interval: 15 }, 'RRULE:FREQ=DAILY;COUNT=25;INTERVAL=15'],
    [{ cycleType: 0 }, 'RRULE:FREQ=DAILY;COUNT=50'],
    [
      { cycleType: 1, interval: 2, listPoints: '0,6' },
      'RRULE:FREQ=WEEKLY;COUNT=50;INTERVAL=2;BYDAY=SU,SA;WKST=SU',
    ],
    [{ cycleType: 2, listPoints: '28,1' }, 'RRULE:FREQ=MONTHLY;COUNT=24;BYMONTHDAY=1,28'],
    [{ cycleType: 2, interval: 3, listPoints: '31' }, 'RRULE:FREQ=MONTHLY;COUNT=4;INTERVAL=3;BYMONTHDAY=-1'],
    [{ cycleType: 2, listPoints: '15,31' }, 'RRULE:FREQ=MONTHLY;COUNT=24;BYMONTHDAY=15,-1'],
    [{ cycleType: 2, listPoints: '30' }, 'RRULE:FREQ=MONTHLY;COUNT=12;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
  ])('%j', (part, rrule) => {
    expect(rruleOf(part)).toBe(rrule)
  })

  it.each(['30,31', '15,30', '29,31'])('cannot say days %s, which are listed', (listPoints) => {
    const [event] = eventsOf(aRule('Asia/Shanghai', '2027-01-01', '2027-03-31', { cycleType: 2, listPoints }))
    expect(timesOf(event).filter((line) => line.startsWith('RRULE'))).toEqual([])
    expect(
      timesOf(event).filter((line) => line.startsWith('RDATE;TZID=Asia/Shanghai:')).length,
    ).toBeGreaterThan(2)
  })
})

describe('when the clocks change', () => {
  const nightly = (from: string, to: string) => aRule('Europe/Berlin', from, to, {}, '02:30')

  it('a skipped time is listed as the clocks show it', () => {
    const [event, ...others] = eventsOf(nightly('2027-03-27', '2027-03-29'))
    expect(others).toEqual([])
    expect(timesOf(event)).toEqual([
      'DTSTART;TZID=Europe/Berlin:20270327T023000',
      'DTEND;TZID=Europe/Berlin:20270327T030000',
      'RDATE;TZID=Europe/Berlin:20270328T033000',
      'RDATE;TZID=Europe/Berlin:20270329T023000',
    ])
  })

  it('a time that comes twice is told in UTC', () => {
    const [, own, ...others] = eventsOf(nightly('2027-10-30', '2027-11-01'))
    expect(others).toEqual([])
    expect(timesOf(own)).toEqual([
      'RECURRENCE-ID;TZID=Europe/Berlin:20271031T023000',
      'DTSTART:20271031T003000Z',
      'DTEND:20271031T010000Z',
    ])
  })
})
