import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeepLink } from '../../../src/shared/app/deep-link'
import { PendingLink } from '../../../src/shared/app/pending-link'

const link = (text: string) => {
  const parsed = parseDeepLink(text)
  return parsed.ok ? parsed.link : parsed.reason
}
const seed = (part: object) => ({
  action: 'new',
  seed: { subject: '', start: null, duration: null, attendees: [], doubts: [], ...part },
})

describe('new', () => {
  it('fills in what it names', () => {
    const text =
      'bookconf://new?subject=Q4+review%20%26%20%E8%AE%A1%E5%88%92&start=2026-11-30T09:00%2B08:00&duration=45' +
      '&attendee=ann@example.com&attendee=Li%20Lei%20%3Cli@example.com%3E'
    expect(link(text)).toEqual(
      seed({
        subject: 'Q4 review & 计划',
        start: { kind: 'instant', at: Date.UTC(2026, 10, 30, 1) / 1000, zone: null },
        duration: 45,
        attendees: [
          { name: '', email: 'ann@example.com', isOptional: false },
          { name: 'Li Lei', email: 'li@example.com', isOptional: false },
        ],
      }),
    )
  })
  it('may name nothing at all', () => {
    for (const text of ['bookconf://new', 'bookconf://new/', 'BOOKCONF://New?'])
      expect(link(text)).toEqual(seed({}))
  })
  it('takes a start without an offset as a clock on the wall', () => {
    expect(link('bookconf://new?start=2026-11-30T09:00')).toEqual(
      seed({ start: { kind: 'wall', date: '2026-11-30', time: '09:00' } }),
    )
  })
})

it('meeting names one meeting', () => {
  expect(link('bookconf://meeting/123456789')).toEqual({ action: 'meeting', confId: '123456789' })
})

it.each([
  ['https://example.com', 'notALink'],
  ['bookconf:new', 'notALink'],
  ['bookconf://user:pass@new', 'notALink'],
  ['bookconf://new:80', 'notALink'],
  ['bookconf://new#subject=x', 'notALink'],
  ['bookconf://new?subject=%E0%A4%A', 'notALink'],
  [' bookconf://new', 'notALink'],
  ['bookconf://new\nbookconf://new', 'notALink'],
  ['bookconf://new bookconf://new', 'notALink'],
  [`bookconf://new?subject=${'x'.repeat(2000)}`, 'tooLong'],
  ['bookconf://delete?subject=x', 'unknownAction'],
  ['bookconf://constructor', 'unknownAction'],
  ['bookconf://new?subject=x&book=1', 'unknownParameter'],
  ['bookconf://new?subject=x&subject=y', 'unknownParameter'],
  ['bookconf://new?action=meeting', 'unknownParameter'],
  ['bookconf://new?path=/1', 'unknownParameter'],
  ['bookconf://new?__proto__=x', 'unknownParameter'],
  ['bookconf://new?guestPwd=123456', 'unknownParameter'],
  ['bookconf://meeting/1?subject=x', 'unknownParameter'],
  ['bookconf://new/elsewhere', 'badValue'],
  ['bookconf://new?subject', 'badValue'],
  ['bookconf://new?subject=a%00b', 'badValue'],
  [`bookconf://new?subject=${'x'.repeat(129)}`, 'badValue'],
  ['bookconf://new?start=tomorrow', 'badValue'],
  ['bookconf://new?start=2026-02-31T09:00Z', 'badValue'],
  ['bookconf://new?start=2026-11-30T24:00Z', 'badValue'],
  ['bookconf://new?duration=14', 'badValue'],
  ['bookconf://new?duration=1441', 'badValue'],
  ['bookconf://new?duration=3e1', 'badValue'],
  ['bookconf://new?attendee=nobody', 'badValue'],
  ['bookconf://new?attendee=a@example.com,b@example.com', 'badValue'],
  [`bookconf://new?${'attendee=a@b.c&'.repeat(51).slice(0, -1)}`, 'badValue'],
  ['bookconf://meeting/', 'badValue'],
  ['bookconf://meeting', 'badValue'],
  ['bookconf://meeting/../1', 'badValue'],
  ['bookconf://meeting/1%2F2', 'badValue'],
])('%s is refused: %s', (text, reason) => {
  expect(link(text)).toBe(reason)
})

const fragment = fc.oneof(
  fc.constantFrom('bookconf://', 'new', 'meeting', '/', '?', '&', '=', '%', '%00', '#', '__proto__', '1'),
  fc.constantFrom('subject=', 'start=', 'duration=', 'attendee=', '2026-11-30T09:00Z', '30', 'a@b.c'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fragment, { maxLength: 12 }).map((parts) => `bookconf://${parts.join('')}`),
)

it('nothing throws, and what passes is nothing but what the window knows', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const parsed = parseDeepLink(text)
      if (parsed.ok) expect(PendingLink.parse(parsed.link)).toEqual(parsed.link)
      else expect(PendingLink.parse({ action: 'refused', reason: parsed.reason })).toBeDefined()
    }),
    { numRuns: 2000 },
  )
})

it('what is written into a link comes out of it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((one) => !/\p{Cc}/u.test(one))
  fc.assert(
    fc.property(text, fc.integer({ min: 15, max: 1440 }), (subject, duration) => {
      const query = `subject=${encodeURIComponent(subject)}&duration=${String(duration)}`
      fc.pre(query.length < 1900 && Array.from(subject).length <= 128)
      expect(link(`bookconf://new?${query}`)).toEqual(seed({ subject, duration }))
    }),
  )
})
