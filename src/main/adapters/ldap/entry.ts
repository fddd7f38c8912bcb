/** What every entry has, of people and of groups: its key, its state, and whether it is shown to anybody. */
import type { Attributes, LdapEntry } from './answers'
import { sameDn } from './dn'
import { firstText, textsOf, wholeNumber } from './values'

export type Flavour = 'activeDirectory' | 'plain'

export const KEY_ATTRIBUTES = ['entryUUID', 'objectGUID'] as const
/** What tells one state of an entry from the next; a later one is greater. */
export const STAMP = { activeDirectory: 'uSNChanged', plain: 'modifyTimestamp' } as const
export const SHOWN_ATTRIBUTES = ['userAccountControl', 'msExchHideFromAddressLists'] as const

const ACCOUNT_DISABLED = 2
const GUID_BYTES = 16
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** An identifier that outlives a change of name, else the name. */
export function keyOf({ dn, attributes }: LdapEntry): string {
  const guid = attributes.get('objectguid')?.[0]
  if (guid?.length === GUID_BYTES) return guid.toString('hex')
  const uuid = firstText(attributes, 'entryUUID').toLowerCase()
  return UUID.test(uuid) ? uuid : sameDn(dn)
}

export const stampOf = (attributes: Attributes, flavour: Flavour): string =>
  firstText(attributes, STAMP[flavour])

/** Accounts that are disabled and mailboxes that are hidden belong to nobody who could be invited. */
export function isShown(attributes: Attributes): boolean {
  const isDisabled = ((wholeNumber(attributes, 'userAccountControl') ?? 0) & ACCOUNT_DISABLED) !== 0
  return !isDisabled && firstText(attributes, 'msExchHideFromAddressLists').toUpperCase() !== 'TRUE'
}

export function hasClass(attributes: Attributes, names: readonly string[]): boolean {
  return textsOf(attributes, 'objectClass').some((name) => names.includes(name.toLowerCase()))
}
