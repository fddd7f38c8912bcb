/** A person, a room or a device as a directory describes them. */
import type { EntryKind } from '../../../shared/app/person'
import { isMailAddress } from '../../../shared/sdk/addresses'
import { cleanCell, type PersonRecord } from '../../directory/person-record'
import type { Attributes, LdapEntry } from './answers'
import { unitsOf } from './dn'
import { hasClass, KEY_ATTRIBUTES, SHOWN_ATTRIBUTES, STAMP } from './entry'
import { cut, firstText, localText, textsOf, whole, wholeNumber } from './values'

export const PERSON_ATTRIBUTES = [
  ...KEY_ATTRIBUTES,
  ...Object.values(STAMP),
  ...SHOWN_ATTRIBUTES,
  'objectClass',
  'displayName',
  'cn',
  'mail',
  'proxyAddresses',
  'otherMailbox',
  'telephoneNumber',
  'mobile',
  'title',
  'department',
  'uid',
  'sAMAccountName',
  'msExchRecipientDisplayType',
]

const MOST_ADDRESSES = 20
/** Of `msExchRecipientDisplayType`, each as it is in its own forest and as it is synchronised from another. */
const ROOM_MAILBOX = [7, -2147481850]
const EQUIPMENT_MAILBOX = [8, -2147481594]

function kindOf(attributes: Attributes): EntryKind {
  const type = wholeNumber(attributes, 'msExchRecipientDisplayType') ?? NaN
  if (ROOM_MAILBOX.includes(type) || hasClass(attributes, ['room'])) return 'room'
  if (EQUIPMENT_MAILBOX.includes(type) || hasClass(attributes, ['device'])) return 'device'
  return 'person'
}

/** The one to write to first, then the others; each once. */
function addressesOf(attributes: Attributes): string[] {
  const proxies = textsOf(attributes, 'proxyAddresses').filter((text) => /^smtp:/i.test(text))
  // A prefix in capitals marks the primary one.
  const primary = proxies.filter((text) => text.startsWith('SMTP:'))
  const listed = [...textsOf(attributes, 'mail'), ...[...primary, ...proxies].map((text) => text.slice(5))]
  const all = [...listed, ...textsOf(attributes, 'otherMailbox')].filter(isMailAddress)
  const seen = new Set<string>()
  return all.filter((text) => {
    const key = text.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}

function departmentOf({ dn, attributes }: LdapEntry, base: string): string {
  const named = firstText(attributes, 'department')
  if (named !== '') return named
  // The mark between two names is not part of one.
  const units = unitsOf(dn, base).map((name) => cleanCell(name).replaceAll(' / ', '/'))
  return units.filter((name) => name !== '').join(' / ')
}

export interface PersonContext {
  readonly base: string
  /** Of names that a directory keeps in several languages. */
  readonly language: string
}

/** Null where it has no name. */
export function personOf(entry: LdapEntry, { base, language }: PersonContext): PersonRecord | null {
  const { attributes } = entry
  const name = localText(attributes, 'displayName', language) || localText(attributes, 'cn', language)
  if (name === '') return null
  const [email = '', ...otherEmails] = addressesOf(attributes)
  return {
    kind: kindOf(attributes),
    name: cut(name),
    email,
    otherEmails: otherEmails.slice(0, MOST_ADDRESSES),
    number: whole(firstText(attributes, 'telephoneNumber')),
    mobile: whole(firstText(attributes, 'mobile')),
    department: cut(departmentOf(entry, base)),
    title: cut(localText(attributes, 'title', language)),
    accountId: whole(firstText(attributes, 'sAMAccountName') || firstText(attributes, 'uid')),
    zone: '',
  }
}
