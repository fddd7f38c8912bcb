/** Groups as a directory describes them: a name, and members by theirs. */
import { cleanCell } from '../../directory/person-record'
import type { LdapEntry } from './answers'
import type { LdapConnection } from './connection'
import { sameDn } from './dn'
import { isShown, KEY_ATTRIBUTES, keyOf, SHOWN_ATTRIBUTES } from './entry'
import { groupsFilter } from './filters'
import { furtherParts, memberPart } from './member-range'
import type { Names } from './names'
import { pagesOf, readIfShown } from './search'
import type { LdapServer } from './server'
import { cut, localText } from './values'

export interface NamedGroup {
  readonly key: string
  /** In one spelling, as `sameDn` gives it; so are the others. */
  readonly dn: string
  readonly name: string
  /** Where it is not, its members still belong to the groups it is part of. */
  readonly isShown: boolean
  /** Keys of those that are known. */
  readonly members: string[]
  /** Names of all others: groups, mostly. */
  readonly others: string[]
}

const SHOWN_AS = ['displayName', 'cn']
const ATTRIBUTES = [
  ...KEY_ATTRIBUTES,
  ...SHOWN_ATTRIBUTES,
  ...SHOWN_AS,
  'member',
  'uniqueMember',
  'memberUid',
]
/** Few at a time: one group may have as many members as there are people. */
const PAGE_SIZE = 25
/** A unique member may carry a number that tells it from an earlier one of its name (RFC 4517, 3.3.21). */
const NUMBERED = /#'[01]*'B$/

function addMembers(group: NamedGroup, values: readonly Buffer[], { byDn }: Names): void {
  for (const value of values) {
    const dn = sameDn(value.toString('utf8').replace(NUMBERED, ''))
    const key = byDn.get(dn)
    if (key === undefined) group.others.push(dn)
    else group.members.push(key)
  }
}

function groupOf(entry: LdapEntry, known: Names, language: string): NamedGroup {
  const { dn, attributes } = entry
  const name = localText(attributes, 'displayName', language) || localText(attributes, 'cn', language)
  const group: NamedGroup = {
    ...{ key: keyOf(entry), dn: sameDn(dn), members: [], others: [] },
    name: cut(name),
    isShown: isShown(attributes),
  }
  addMembers(group, memberPart(attributes).values, known)
  addMembers(group, attributes.get('uniquemember') ?? [], known)
  for (const value of attributes.get('memberuid') ?? []) {
    const key = known.byUid.get(cleanCell(value.toString('utf8')))
    if (key !== undefined) group.members.push(key)
  }
  return group
}

export async function readGroups(
  connection: LdapConnection,
  { flavour }: LdapServer,
  base: string,
  known: Names,
  language: string,
): Promise<NamedGroup[]> {
  const search = { base, filter: groupsFilter(flavour), attributes: ATTRIBUTES, pageSize: PAGE_SIZE }
  const groups: NamedGroup[] = []
  const unfinished: { group: NamedGroup; entry: LdapEntry }[] = []
  for await (const entries of pagesOf(connection, search)) {
    for (const entry of entries) {
      const group = groupOf(entry, known, language)
      groups.push(group)
      if (memberPart(entry.attributes).next !== null) unfinished.push({ group, entry })
    }
  }
  // Not between two pages, where a server may forget the first search over the second.
  for (const { group, entry } of unfinished) {
    const read = async (attribute: string) =>
      (await readIfShown(connection, entry.dn, [attribute]))?.attributes ?? null
    for await (const { values } of furtherParts(memberPart(entry.attributes), read))
      addMembers(group, values, known)
  }
  return groups
}
