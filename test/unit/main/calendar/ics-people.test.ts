import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../../../src/main/calendar/clean-text'
import { storedIcs } from '../../../../src/main/calendar/ics-codec'
import type { HWMConfAttendee } from '../../../../src/shared/sdk/conf-detail'
import { aMeeting } from '../../../support/a-meeting'
import { RULES } from '../../../support/calendar-rules'

const eventOf = (ics: string) => {
  const event = new ICAL.Component(ICAL.parse(ics) as never).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return event
}
const [, guest] = aMeeting().detail.attendee as [HWMConfAttendee, HWMConfAttendee]
const invite = (...parts: Partial<HWMConfAttendee>[]) =>
  aMeeting({ attendee: parts.map((part) => ({ ...guest, name: '', email: '', ...part })) })
const attendees = (...parts: Partial<HWMConfAttendee>[]) =>
  eventOf(storedIcs(invite(...parts))).getAllProperties('attendee')
const urn = `urn:uuid:${guest.userUuid}`

describe('the address of an attendee', () => {
  it.each<[Partial<HWMConfAttendee>, string]>([
    [{ email: 'ann+x@example.com', sms: '13800000000' }, 'mailto:ann+x@example.com'],
    [{ email: 'a&b=c?d#e%f@example.com' }, 'mailto:a%26b%3Dc%3Fd%23e%25f@example.com'],
    [{ email: '"a, b"@example.com' }, 'mailto:%22a%2C%20b%22@example.com'],
    [{ email: '张@例子.中国' }, `mailto:${encodeURIComponent('张')}@${encodeURIComponent('例子.中国')}`],
    [{ email: 'half\ud800@example.com' }, 'mailto:half%EF%BF%BD@example.com'],
    [{ sms: '+86 138-0000-0000', number: '8001' }, 'tel:+8613800000000'],
    [{ number: '+1 (202) 555-0100' }, 'tel:+12025550100'],
    [{ number: 'tel:+1-202-555-0100;ext=12' }, 'tel:+12025550100;ext=12'],
    [{ number: '*86#' }, 'tel:*86%23'],
    [{ number: 'sip:room@example.com' }, urn],
    [{ accountId: 'ann' }, urn],
  ])('%j is %s', (part, uri) => {
    expect(attendees(part).map((one) => one.getFirstValue())).toEqual([uri])
  })

  it('stands once; whoever shares it is named by identifier', () => {
    const second = '00000000-0000-4000-a000-000000000002'
    const shared = { email: 'team@example.com' }
    const list = attendees(
      { ...shared, name: 'Ann' },
      { email: 'TEAM@example.com', name: 'Bo', userUuid: second },
    )
    expect(list.map((one) => one.getFirstValue())).toEqual(['mailto:team@example.com', `urn:uuid:${second}`])
  })
})

describe('the part of an attendee', () => {
  it.each<[Partial<HWMConfAttendee>, object]>([
    [{ role: 1 }, { role: 'CHAIR', partstat: 'ACCEPTED', rsvp: 'FALSE' }],
    [{ role: 0 }, { role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'TRUE' }],
    [
      { role: 3, isOptional: true },
      { role: 'OPT-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'TRUE' },
    ],
  ])('%j is %j', (part, expected) => {
    const [, parameters] = attendees(part)[0]?.toJSON() as [string, object]
    expect(parameters).toMatchObject({ ...expected, cutype: 'INDIVIDUAL', 'schedule-agent': 'CLIENT' })
  })

  it('has a name, or what the person was invited with', () => {
    const names = attendees(
      { name: 'Ann "A" Lee; x, y: z' },
      { email: 'bo@example.com' },
      { number: 'sip:r@e.x' },
    )
    expect(names.map((one) => one.getFirstParameter('cn'))).toEqual([
      "Ann 'A' Lee; x, y: z",
      'bo@example.com',
      'sip:r@e.x',
    ])
  })
})

it('no text of any field writes a line of its own, breaks a rule or is lost', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.string({
      unit: fc.constantFrom(
        '😀',
        '张',
        '\u2028',
        '\u0085',
        '\r',
        '\n',
        '\0',
        '\ud800',
        '"',
        '^n',
        ';',
        ',',
        ':',
        '\\',
        'a',
      ),
      maxLength: 100,
    }),
  )
  const names = (ics: string) =>
    eventOf(ics)
      .getAllProperties()
      .map(({ name }) => name)
  const usual = names(storedIcs(invite({ name: 'x' })))
  fc.assert(
    fc.property(any, any, any, any, (confSubject, name, email, customInfo) => {
      const meeting = invite({ name, email })
      Object.assign(meeting.detail, { confSubject, customInfo })
      const ics = storedIcs({ ...meeting, organizer: { name, email } })
      expect(names(ics)).toEqual(usual)
      for (const faults of Object.values(RULES)) expect(faults(ics)).toEqual([])
      expect(Buffer.from(ics, 'utf8').toString('utf8')).toBe(ics)
      const cn = oneLine(name).replaceAll('"', "'").replaceAll('\\', '/')
      if (cn !== '') expect(eventOf(ics).getFirstProperty('attendee')?.getFirstParameter('cn')).toBe(cn)
    }),
    { numRuns: 300 },
  )
})
