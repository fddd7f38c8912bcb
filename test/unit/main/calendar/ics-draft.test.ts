import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { icsDraft } from '../../../../src/main/calendar/ics-draft'
import { storedIcs } from '../../../../src/main/calendar/ics-codec'
import { DraftSeed } from '../../../../src/shared/app/draft-seed'
import { FileFault } from '../../../../src/shared/app/pending-link'
import { aMeeting } from '../../../support/a-meeting'

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
const seed = (...lines: string[]) => DraftSeed.parse(icsDraft(calendar(...event(...lines))))
const utc = (...parts: Parameters<typeof Date.UTC>) => Date.UTC(...parts) / 1000

it('takes over topic, time, length and people', () => {
  const lines = [
    ...['SUMMARY:Q4 review\\, 计划', 'DTSTART:20261130T090000Z', 'DTEND:20261130T094500Z'],
    'ATTENDEE;CN="Berg, Anna";ROLE=OPT-PARTICIPANT:mailto:anna@example.com',
    'ATTENDEE:MAILTO:li@example.com',
  ]
  expect(seed(...lines)).toEqual({
    subject: 'Q4 review, 计划',
    start: { kind: 'instant', at: utc(2026, 10, 30, 9), zone: null },
    duration: 45,
    attendees: [
      { name: 'Berg, Anna', email: 'anna@example.com', isOptional: true },
      { name: '', email: 'li@example.com', isOptional: false },
    ],
    doubts: [],
  })
})

it('reads what this program writes', () => {
  const meeting = aMeeting()
  expect(icsDraft(storedIcs(meeting))).toMatchObject({
    subject: meeting.detail.confSubject,
    start: { kind: 'instant', at: meeting.detail.startTimeStamp },
    duration: 30,
  })
})

describe('the zone', () => {
  const start = (value: string, ...others: string[]) =>
    DraftSeed.parse(icsDraft(calendar(...others, ...event(`DTSTART${value}`, 'DTEND;VALUE=DATE:20990101'))))
  const nine = { kind: 'instant', at: utc(2026, 6, 1, 7), zone: 'Europe/Berlin' }
  it.each(['Europe/Berlin', 'W. Europe Standard Time', '/example.org/20230101/Europe/Berlin'])(
    '%s is known',
    (tzid) => {
      expect(start(`;TZID=${tzid}:20260701T090000`).start).toEqual(nine)
    },
  )
  const own = [
    ...['BEGIN:VTIMEZONE', 'TZID:Ours', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
    ...['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE'],
  ]
  it('may come with the file', () => {
    expect(start(';TZID=Ours:20260701T090000', ...own).start).toEqual({
      ...{ kind: 'instant', at: utc(2026, 6, 1, 3, 30), zone: null },
    })
  })
  it('is asked for where nobody knows it', () => {
    const { start: wall, doubts } = start(';TZID=Middle Earth:20260701T090000')
    expect(wall).toEqual({ kind: 'wall', date: '2026-07-01', time: '09:00' })
    expect(doubts).toContain('zoneUnknown')
  })
  it('is the reader’s where the file means every reader’s', () => {
    const { start: wall, doubts } = start(':20260701T090000')
    expect(wall).toEqual({ kind: 'wall', date: '2026-07-01', time: '09:00' })
    expect(doubts).not.toContain('zoneUnknown')
  })
})

describe('what is not taken over as it was is said', () => {
  it.each([
    ['repeats', ['DTSTART:20261130T090000Z', 'RRULE:FREQ=DAILY']],
    ['durationChanged', ['DTSTART:20261130T090000Z', 'DURATION:PT5M']],
    ['durationChanged', ['DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261205']],
    ['startUnreadable', ['DTSTART:soon']],
    ['startUnreadable', []],
    ['attendeesLeftOut', ['DTSTART:20261130T090000Z', 'ATTENDEE:tel:+1']],
    ['attendeesLeftOut', Array.from({ length: 501 }, (_, at) => `ATTENDEE:mailto:a${String(at)}@b.c`)],
  ])('%s', (doubt, lines) => {
    expect(seed(...lines).doubts).toContain(doubt)
  })
  it('severalEvents, of which the first is taken and a changed occurrence is none', () => {
    const first = event('SUMMARY:One', 'DTSTART:20261130T090000Z')
    const changed = event('SUMMARY:Moved', 'RECURRENCE-ID:20261130T090000Z', 'DTSTART:20261201T090000Z')
    expect(icsDraft(calendar(...changed, ...first))).toMatchObject({ subject: 'One', doubts: [] })
    expect(icsDraft(calendar(...first, ...first))).toMatchObject({ doubts: ['severalEvents'] })
  })
})

describe('hostile files', () => {
  it.each([
    ['notACalendar', ''],
    ['notACalendar', 'MZ\0\0'],
    ['notACalendar', 'BEGIN:VCARD\r\nEND:VCARD'],
    ['notACalendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'],
    ['noEvent', calendar('BEGIN:VTODO', 'END:VTODO')],
  ])('%s', (fault, text) => {
    expect(icsDraft(text)).toBe(fault)
  })
  it('text is bounded and holds no control characters', () => {
    const { subject } = seed(`SUMMARY:a\\nb\u0007${'x'.repeat(1000)}`)
    expect(subject).toBe(`a b ${'x'.repeat(124)}`)
  })
  const name = fc.constantFrom('DTSTART', 'DTEND', 'DURATION', 'SUMMARY', 'ATTENDEE', 'RRULE', 'BEGIN', 'END')
  const value = fc.oneof(
    fc.constantFrom(
      '20261130T090000Z',
      '20261399T999999',
      'PT1H',
      '-P99999W',
      'VEVENT',
      'VTIMEZONE',
      'mailto:',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const parameter = fc.constantFrom('', ';TZID=Europe/Berlin', ';VALUE=DATE', ';TZID="', ';CN=x', ';')
  it('never throw, and give what the window knows or a reason', () => {
    const line = fc.tuple(name, parameter, value).map(([key, part, text]) => `${key}${part}:${text}`)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const draft = icsDraft(calendar(...event(...lines)))
        expect((typeof draft === 'string' ? FileFault : DraftSeed).safeParse(draft).error).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })
})
