import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { zoneComponent } from '../../../../src/main/calendar/ics-zone'
import { zoneChanges } from '../../../../src/main/calendar/zone-changes'
import { TIME_ZONES } from '../../../../src/shared/sdk/time-zones'
import { instantToLocal, localToInstants } from '../../../../src/shared/time'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000
const DAY = 86_400

describe('the changes of the clocks', () => {
  it('of New York in 2026 and 2027', () => {
    const [winter, summer] = [-5 * 3600, -4 * 3600]
    expect(zoneChanges('America/New_York', utc('2026-01-01T00:00'), utc('2027-06-01T00:00'))).toEqual([
      { at: utc('2026-03-08T07:00'), before: winter, offset: summer },
      { at: utc('2026-11-01T06:00'), before: summer, offset: winter },
      { at: utc('2027-03-14T07:00'), before: winter, offset: summer },
    ])
  })

  it('are none where they do not change', () => {
    expect(zoneChanges('Asia/Shanghai', utc('2026-01-01T00:00'), utc('2030-01-01T00:00'))).toEqual([])
  })
})

describe('the zone in a file', () => {
  it('says standard time and summer time apart, each change by its date', () => {
    const text = zoneComponent('Europe/Berlin', utc('2026-10-01T00:00'), utc('2026-10-02T00:00')).toString()
    expect(text.split('\r\n')).toEqual([
      ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin'],
      ...[
        'BEGIN:DAYLIGHT',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0200',
        'END:DAYLIGHT',
      ],
      ...[
        'BEGIN:STANDARD',
        'DTSTART:20261025T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
      ],
      ...[
        'BEGIN:DAYLIGHT',
        'DTSTART:20270328T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'END:DAYLIGHT',
      ],
      'END:VTIMEZONE',
    ])
  })

  it('gives a reader our instants for any wall clock of the series, in every zone of the table', () => {
    const from = utc('2026-06-01T00:00')
    for (const { iana } of TIME_ZONES) {
      const text = zoneComponent(iana, from, from + 400 * DAY).toString()
      const zone = new ICAL.Timezone(ICAL.Component.fromString(text))
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 400 * 1440 }), (minute) => {
          const local = instantToLocal(from + minute * 60, iana)
          // Of a time that comes twice this reader takes the second.
          fc.pre(localToInstants(local, iana).length === 1)
          const time = ICAL.Time.fromJSDate(new Date(local * 1000), true)
          time.zone = zone
          expect(time.toUnixTime()).toBe(from + minute * 60)
        }),
        { numRuns: 40 },
      )
    }
  })
})
