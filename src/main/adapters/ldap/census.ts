/** Everything there is, by little more than its key: for what has left, for members' names, and for how far it all is. */
import type { Filter } from 'ldapts'
import type { LdapEntry } from './answers'
import type { LdapConnection } from './connection'
import { hasClass, isShown, KEY_ATTRIBUTES, keyOf, SHOWN_ATTRIBUTES, STAMP, stampOf } from './entry'
import { GROUP_CLASSES, UNIT_CLASSES } from './filters'
import { pagesOf } from './search'
import type { LdapServer } from './server'
import { firstText } from './values'

export interface CensusEntry {
  readonly key: string
  readonly dn: string
  readonly kind: 'person' | 'group' | 'unit'
  readonly isShown: boolean
  readonly stamp: string
  /** By which older groups name their members; empty where there is none. */
  readonly uid: string
}

const kindOf = ({ attributes }: LdapEntry): CensusEntry['kind'] => {
  if (hasClass(attributes, GROUP_CLASSES)) return 'group'
  return hasClass(attributes, UNIT_CLASSES) ? 'unit' : 'person'
}

export async function* census(
  connection: LdapConnection,
  { flavour }: LdapServer,
  base: string,
  filter: Filter,
): AsyncGenerator<readonly CensusEntry[]> {
  const attributes = [...KEY_ATTRIBUTES, ...SHOWN_ATTRIBUTES, STAMP[flavour], 'objectClass', 'uid']
  for await (const entries of pagesOf(connection, { base, filter, attributes })) {
    yield entries.map((entry) => ({
      key: keyOf(entry),
      dn: entry.dn,
      kind: kindOf(entry),
      isShown: isShown(entry.attributes),
      stamp: stampOf(entry.attributes, flavour),
      uid: firstText(entry.attributes, 'uid'),
    }))
  }
}
