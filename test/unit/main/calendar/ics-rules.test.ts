import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedIcs, storedIcs } from '../../../../src/main/calendar/ics-codec'
import { aMeeting } from '../../../support/a-meeting'
import { anyExceptions, anySeries } from '../../../support/a-series'
import { RULES } from '../../../support/calendar-rules'

const meeting = aMeeting({ confSubject: '很长的会议主题😀'.repeat(16) })
const stored = storedIcs(meeting, 'zh')

/** A file that breaks the rule, and this one alone. */
const BROKEN: Record<keyof typeof RULES, string> = {
  'DTSTAMP, CREATED and LAST-MODIFIED are UTC': stored.replace(/^(DTSTAMP:\d{8}T\d{6})Z/m, '$1'),
  'UNTIL is UTC where DTSTART has a time': stored.replace(
    'END:VEVENT',
    'RRULE:FREQ=DAILY;UNTIL=20270101\r\nEND:VEVENT',
  ),
  'the end is after the start': stored.replace(/^DTEND:.*/m, 'DTEND:20200101T000000Z'),
  'a TZID has its VTIMEZONE': stored.replace(/^DTSTART:(\d{8}T\d{6})Z/m, 'DTSTART;TZID=Asia/Shanghai:$1'),
  'a line has at most 75 octets and ends with CRLF': stored.replace('\r\n ', ''),
}

describe.each(Object.entries(RULES))('%s', (name, faults) => {
  it('in what we store and publish', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(faults(storedIcs(meeting, language))).toEqual([])
      expect(faults(publishedIcs(meeting, language))).toEqual([])
    }
  })

  it('in any series', () => {
    const any = anySeries.chain((rule) => anyExceptions(rule).map((exceptions) => ({ rule, exceptions })))
    fc.assert(
      fc.property(any, fc.boolean(), (series, isCancelled) => {
        expect(faults(storedIcs({ ...meeting, isCancelled, series }, 'zh'))).toEqual([])
        expect(faults(publishedIcs({ ...meeting, isCancelled, series }))).toEqual([])
      }),
    )
  })

  it('and the check can fail', () => {
    const broken = BROKEN[name as keyof typeof RULES]
    expect(faults(broken)).not.toEqual([])
    const others = Object.entries(RULES).filter(([other]) => other !== name)
    expect(others.flatMap(([, other]) => other(broken))).toEqual([])
  })
})
