/** An entry as its source writes it, and the record it becomes: cleaned in one place, whatever the source. */
import type { EntryKind } from '../../shared/app/person'
import { ianaOf } from '../calendar/ics-start'
import { cleanAddress, cleanCell, type PersonRecord } from './person-record'

export interface RawEntry {
  readonly kind: EntryKind
  readonly name: string
  /** The one to write to first. */
  readonly emails: readonly string[]
  readonly number: string
  readonly mobile: string
  /** The outermost first. */
  readonly departments: readonly string[]
  readonly title: string
  readonly accountId: string
  /** As the source names it: an IANA zone, or Windows' name for one. */
  readonly zone: string
}

const MOST_ZONES = 1000
const zones = new Map<string, string>()

/** An offset is no zone: it does not tell the other half of the year. Asking the platform costs, so answers are kept. */
function zoneOf(name: string): string {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = /^[A-Za-z][\w+\-./() ]{1,63}$/.test(name) ? (ianaOf(name) ?? '') : ''
  if (zones.size < MOST_ZONES) zones.set(name, zone)
  return zone
}

/** Each address once, whatever its case; the first of each is kept as it is written. */
function distinct(addresses: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const address of addresses) {
    const key = address.toLowerCase()
    if (address !== '' && !seen.has(key)) seen.set(key, address)
  }
  return [...seen.values()]
}

export function recordOf(raw: RawEntry): PersonRecord {
  const [email = '', ...otherEmails] = distinct(raw.emails.map(cleanAddress))
  return {
    kind: raw.kind,
    name: cleanCell(raw.name),
    email,
    otherEmails,
    number: cleanAddress(raw.number),
    mobile: cleanAddress(raw.mobile),
    department: raw.departments
      .map(cleanCell)
      .filter((name) => name !== '')
      .join(' / '),
    title: cleanCell(raw.title),
    accountId: cleanAddress(raw.accountId),
    zone: zoneOf(cleanAddress(raw.zone)),
  }
}
