/** A detail in columns: lists and searches are answered without reading whole meetings. */
import { z } from 'zod'
import { ConfDetailRest, HWMConfBaseInfo, type HWMConfDetail } from '../../../shared/sdk/conf-detail'

/** Characters of the names kept for a list. */
const NAMES = 200

/** What a calendar shows of a meeting beside its times. */
export const Brief = HWMConfBaseInfo.pick({
  confSubject: true,
  timeZone: true,
  vmrConferenceId: true,
}).extend({
  attendeeNames: z.string(),
  revision: z.int(),
})

interface Listing {
  /** JSON. */
  readonly base: string
  /** JSON: what `base` leaves out. */
  readonly rest: string
  /** JSON. */
  readonly brief: string
  readonly words: string
}

export function listing(detail: HWMConfDetail): Listing {
  const named = detail.attendee.map(({ name, email, number }) => name || email || number).filter(Boolean)
  const names = Array.from(named.join(', ')).slice(0, NAMES).join('')
  const addresses = detail.attendee.map(({ name, email }) => `${name} ${email}`)
  const words = [detail.confSubject, detail.confId, detail.vmrConferenceId, ...addresses]
  return {
    base: JSON.stringify(HWMConfBaseInfo.parse(detail)),
    rest: JSON.stringify(ConfDetailRest.parse(detail)),
    brief: JSON.stringify(Brief.parse({ ...detail, attendeeNames: names })),
    // A bound text ends at U+0000, which an edit box cannot hold anyway.
    words: words.join(' ').replaceAll('\0', ' ').toLowerCase(),
  }
}
