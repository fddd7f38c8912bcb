/** Four thousand entries of servers and pasted lists that mean harm or are merely odd, and what leaves the program of them. */
import addresses from 'email-addresses'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/main/directory/raw-entry'
import { recordFault } from '../../src/main/directory/person-record'
import { invitationHtml } from '../../src/main/notify/invitation'
import { addressList } from '../../src/shared/attendees/address-list'
import { pastedList } from '../../src/shared/attendees/pasted-list'
import { triage } from '../../src/shared/attendees/triage'
import { isMailAddress } from '../../src/shared/sdk/addresses'
import { aMeeting } from '../support/a-meeting'
import { expectClean } from '../support/hostile-store'
import { hostileText } from '../support/hostile-text'

const SEED = 20260405
const ENTRIES = 2000
const LISTS = 2000

const entry = fc.record({
  kind: fc.constantFrom('person' as const, 'room' as const, 'device' as const),
  ...{ name: hostileText, number: hostileText, mobile: hostileText, title: hostileText },
  ...{ accountId: hostileText, zone: hostileText },
  emails: fc.array(hostileText, { maxLength: 3 }),
  departments: fc.array(hostileText, { maxLength: 4 }),
})

describe(`an entry of a server (${String(ENTRIES)})`, () => {
  it('is refused, or is clean, and names no address that the server did not', () => {
    fc.assert(
      fc.property(entry, (raw) => {
        const record = recordOf(raw)
        if (recordFault(record) !== null) return
        expectClean(record)
        for (const email of [record.email, ...record.otherEmails])
          if (email !== '') expect(raw.emails.some((given) => given.includes(email))).toBe(true)
        expect([record.email, ...record.otherEmails]).not.toContain('person1@example.com')
      }),
      { seed: SEED, numRuns: ENTRIES },
    )
  })

  it('leaves the program escaped: in a list of addresses and in the HTML of an invitation', () => {
    fc.assert(
      fc.property(entry, (raw) => {
        const { name, email } = recordOf(raw)
        const html = invitationHtml(
          aMeeting({ confSubject: raw.name, scheduserName: raw.name }),
          'en',
          'guests',
        )
        expect(html.replace(/<\/?(?:p|strong|br|a)(?: href="[^"<>]*")?>/g, '')).not.toMatch(/[<>"]/)
        if (!isMailAddress(email) || email.includes('"')) return
        const list = addressList([{ name, email }])
        expect(list).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
        expect(list).not.toMatch(/[\r\n]/)
        const read = addresses.parseAddressList({ input: list, rfc6532: true })
        expect(read?.map((one) => (one.type === 'mailbox' ? one.address : one.type))).toEqual([email])
      }),
      { seed: SEED, numRuns: ENTRIES },
    )
  })
})

it(`a pasted list is sorted, nothing of it is lost, and no address holds a line break (${String(LISTS)})`, async () => {
  const lists = fc.array(fc.tuple(hostileText, fc.constantFrom(',', ';', '\n', '\t', '，', ' ')), {
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(lists, async (parts) => {
      const text = parts.flat().join('')
      const { entries } = await pastedList(text)
      const { external, already, ambiguous, invalid, matched } = triage(entries, new Map(), [])
      expect([...external, ...already, ...ambiguous, ...invalid, ...matched]).toHaveLength(entries.length)
      for (const { email } of entries) expect(email).not.toMatch(/[\r\n\0]/)
    }),
    { seed: SEED, numRuns: LISTS },
  )
})
