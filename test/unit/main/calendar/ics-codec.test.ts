import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { publishedIcs, storedIcs } from '../../../../src/main/calendar/ics-codec'
import { aMeeting } from '../../../support/a-meeting'

const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')

describe('the stored entry', () => {
  it('names everybody, is for no server to send, and holds no METHOD', () => {
    const lines = unfolded(storedIcs(aMeeting()))
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(3)
    expect(lines.filter((line) => line.includes('SCHEDULE-AGENT=CLIENT'))).toHaveLength(3)
    expect(lines.some((line) => line.startsWith('METHOD'))).toBe(false)
    expect(lines).toContain('ORGANIZER;CN=Host:invalid:nomail')
    expect(lines.some((line) => line.endsWith(':mailto:ann@example.com'))).toBe(true)
    expect(lines.some((line) => line.endsWith(':tel:+12025550100'))).toBe(true)
  })

  it("never holds the host's link or password", () => {
    const meeting = aMeeting({ chairmanPwd: '918273', chairJoinUri: 'https://example.com/host-only' })
    for (const ics of [storedIcs(meeting), publishedIcs(meeting)]) {
      expect(unfolded(ics).join()).not.toContain('918273')
      expect(unfolded(ics).join()).not.toContain('host-only')
    }
  })

  it('keeps every line within 75 octets, brings any topic back, and lets none write a line of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary' }),
        (confSubject, name) => {
          const meeting = aMeeting({ confSubject })
          const ics = storedIcs({ ...meeting, organizer: { name, email: '' } })
          for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          const event = new ICAL.Component(ICAL.parse(ics) as unknown[] as never).getFirstSubcomponent(
            'vevent',
          )
          expect(event?.getAllProperties().map((one) => one.name)).toEqual(
            new ICAL.Component(ICAL.parse(storedIcs(aMeeting())) as unknown[] as never)
              .getFirstSubcomponent('vevent')
              ?.getAllProperties()
              .map((one) => one.name),
          )
          expect(event?.getFirstPropertyValue('summary')).toBe(
            confSubject.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''),
          )
        },
      ),
    )
  })
})

describe('the published copy', () => {
  it('is published by the organizer, with nobody invited through it', () => {
    const lines = unfolded(publishedIcs(aMeeting()))
    expect(lines).toContain('METHOD:PUBLISH')
    expect(lines.some((line) => line.startsWith('ORGANIZER'))).toBe(true)
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false)
  })
})
