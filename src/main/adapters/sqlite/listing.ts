/** The columns from which lists and searches are answered without reading whole meetings. */
import { HWMConfBaseInfo, type HWMConfDetail } from '../../../shared/sdk/conf-detail'

/** Characters of the names kept for a list. */
const NAMES = 200

interface Listing {
  /** JSON. */
  readonly base: string
  /** JSON. */
  readonly people: string
  readonly words: string
}

export function listing(detail: HWMConfDetail): Listing {
  const named = detail.attendee.map(({ name, email, number }) => name || email || number).filter(Boolean)
  const names = Array.from(named.join(', ')).slice(0, NAMES).join('')
  const addresses = detail.attendee.map(({ name, email }) => `${name} ${email}`)
  const words = [detail.confSubject, detail.confId, detail.vmrConferenceId, ...addresses]
  return {
    base: JSON.stringify(HWMConfBaseInfo.parse(detail)),
    people: JSON.stringify(names),
    // A bound text ends at U+0000, which an edit box cannot hold anyway.
    words: words.join(' ').replaceAll('\0', ' ').toLowerCase(),
  }
}
