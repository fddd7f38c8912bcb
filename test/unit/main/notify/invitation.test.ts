import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationHtml, invitationText } from '../../../../src/main/notify/invitation'
import { aMeeting } from '../../../support/a-meeting'
import { aRule } from '../../../support/a-series'

const secret = { chairmanPwd: '918273', chairJoinUri: 'https://example.com/host-only' }
const meeting = aMeeting(secret)

describe('as text', () => {
  it('says in English when, where and with which password', () => {
    expect(invitationText(meeting, 'en', 'guests').split('\n')).toEqual([
      'Planning',
      '',
      'Join: https://example.com/room',
      expect.stringMatching(/^Time: .*22:13 – 22:43 \(UTC\+08:00, Beijing/),
      'Organizer: Host',
      'Meeting ID: 123456789',
      'Password: 222222',
      '',
    ])
  })

  it('says it in Chinese', () => {
    const text = invitationText(meeting, 'zh', 'guests')
    expect(text).toContain('加入会议：https://example.com/room')
    expect(text).toMatch(/时间：.*22:13 – 22:43 \(UTC\+08:00, /)
    expect(text).toContain('密码：222222')
  })

  it('gives the host link and password to the host alone', () => {
    const host = invitationText(meeting, 'en', 'host')
    expect(host).toContain('Join as host: https://example.com/host-only')
    expect(host).toContain('918273')
    for (const language of ['en', 'zh'] as const)
      for (const guests of [invitationText, invitationHtml].map((of) => of(meeting, language, 'guests'))) {
        expect(guests).not.toContain('918273')
        expect(guests).not.toContain('host-only')
      }
  })

  it('leaves out what the meeting does not have', () => {
    const text = invitationText(aMeeting({ generalPwd: '' }), 'en', 'guests')
    expect(text).not.toContain('Password')
    expect(text).not.toContain('Dial in')
  })

  it("shows a room's own ID", () => {
    expect(invitationText(aMeeting({ vmrConferenceId: '555666777' }), 'en', 'guests')).toContain('555666777')
  })
})

describe('the time', () => {
  it('has the date of the end where that is another day', () => {
    expect(invitationText(aMeeting({ endTimeStamp: 1_790_000_000 + 86_400 }), 'en', 'guests')).toMatch(
      /21 Sept 2026, 22:13 – .*22 Sept 2026, 22:13/,
    )
  })

  it('has both offsets where the clocks change meanwhile', () => {
    // 2026-10-25: Europe goes back at 01:00 UTC, an hour after this start.
    const text = invitationText(
      aMeeting({ timeZone: '28', startTimeStamp: 1_792_886_400, endTimeStamp: 1_792_893_600 }),
      'en',
      'guests',
    )
    expect(text).toMatch(/\(UTC\+0\d:00 → UTC\+0\d:00, /)
  })
})

describe('the time of a series', () => {
  const rule = aRule('America/New_York', '2026-10-19', '2026-11-16', { cycleType: 1, listPoints: '1' })
  const timeOf = (
    part: Partial<typeof rule> = {},
    language: 'en' | 'zh' = 'en',
    cancelled: string[] = [],
  ) => {
    const exceptions = Object.fromEntries(cancelled.map((date) => [date, { kind: 'cancelled' as const }]))
    const series = { rule: { ...rule, ...part }, exceptions }
    const text = invitationText({ ...aMeeting({ timeZone: '13' }), series }, language, 'guests')
    return text.split('\n').find((line) => /^(?:Time: |时间：)/.test(line))
  }
  const zone = 'UTC-04:00 → UTC-05:00, Eastern Time(US&Canada)'

  it('is how often, at what time, and from which date to which', () => {
    expect(timeOf()).toBe(`Time: Every Monday, 09:00 – 09:30 (${zone}), 19 Oct 2026 – 16 Nov 2026`)
    expect(timeOf({}, 'zh')).toMatch(/^时间：每周一，09:00 – 09:30 \(.*\)，2026年10月19日 – 2026年11月16日$/)
  })

  it('names the day of an end past midnight', () => {
    const late = { timeOfDay: 23 * 3600, duration: 2 * 3600 }
    expect(timeOf(late)).toContain('Every Monday, 23:00 – 01:00 the next day (')
    expect(timeOf(late, 'zh')).toContain('每周一，23:00 – 次日 01:00 (')
    expect(timeOf({ timeOfDay: 23 * 3600, duration: 3600 })).toContain('23:00 – 00:00 the next day (')
  })

  it('is that of the meetings that take place', () => {
    expect(timeOf({}, 'en', ['20261019', '20261116'])).toContain('26 Oct 2026 – 9 Nov 2026')
    const all = ['20261019', '20261026', '20261102', '20261109', '20261116']
    expect(timeOf({}, 'en', all)).toContain('19 Oct 2026 – 16 Nov 2026')
  })
})

describe('as HTML', () => {
  it('makes links of the join links and of nothing else', () => {
    const html = invitationHtml(
      aMeeting({ confSubject: 'see https://evil.example', scheduserName: 'x' }),
      'en',
      'guests',
    )
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('<a href="https://example.com/room">https://example.com/room</a>')
  })

  it('makes no link of what is not a web address', () => {
    const html = invitationHtml(aMeeting({ guestJoinUri: 'javascript:alert(1)' }), 'en', 'guests')
    expect(html).not.toContain('<a')
  })

  it('escapes whatever is in the meeting', () => {
    const tags = /<(?!\/?(?:p|strong|a|br)\b)/
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'script', '\n', ' ') }),
        (text) => {
          const html = invitationHtml(
            { ...aMeeting({ confSubject: text, generalPwd: text }), organizer: { name: text, email: '' } },
            'en',
            'guests',
          )
          expect(html).not.toMatch(tags)
          expect(html.match(/<a /g)).toHaveLength(1)
        },
      ),
    )
  })
})
