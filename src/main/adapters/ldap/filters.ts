/** What is asked of a directory. Built of the library's classes alone, so that no value can become syntax. */
import {
  AndFilter,
  EqualityFilter,
  GreaterThanEqualsFilter,
  NotFilter,
  OrFilter,
  PresenceFilter,
  type Filter,
} from 'ldapts'
import { STAMP, type Flavour } from './entry'

const is = (attribute: string, value: string): Filter => new EqualityFilter({ attribute, value })
const anyClass = (names: readonly string[]): Filter =>
  new OrFilter({ filters: names.map((name) => is('objectClass', name)) })

export const UNIT_CLASSES = ['organizationalunit']
export const GROUP_CLASSES = ['groupofnames', 'groupofuniquenames', 'groupofmembers', 'group', 'posixgroup']
const PERSON_CLASSES = ['person', 'inetorgperson', 'user']
const THING_CLASSES = ['room', 'device']

/** Printers, switches and telephones are devices too: those are meant that can be invited or called. */
const reachable = (filter: Filter): Filter => {
  const ways = ['mail', 'telephoneNumber'].map((attribute) => new PresenceFilter({ attribute }))
  return new AndFilter({ filters: [filter, new OrFilter({ filters: ways })] })
}

/** Active Directory administers itself by accounts and groups that nobody means. */
const ofTheCompany = (filter: Filter): Filter =>
  new AndFilter({ filters: [filter, new NotFilter({ filter: is('isCriticalSystemObject', 'TRUE') })] })

/** Contacts are people to Active Directory, computers are not, although theirs is a class below `user`. */
export const peopleFilter = (flavour: Flavour): Filter =>
  flavour === 'activeDirectory'
    ? ofTheCompany(is('objectCategory', 'person'))
    : new OrFilter({ filters: [anyClass(PERSON_CLASSES), reachable(anyClass(THING_CLASSES))] })

export const groupsFilter = (flavour: Flavour): Filter =>
  flavour === 'activeDirectory' ? ofTheCompany(is('objectClass', 'group')) : anyClass(GROUP_CLASSES)

/** People, groups, and the units whose names are departments. */
export const everythingFilter = (flavour: Flavour): Filter =>
  new OrFilter({ filters: [peopleFilter(flavour), groupsFilter(flavour), anyClass(UNIT_CLASSES)] })

/** @param stamp as the server spells it */
export const sinceFilter = (filter: Filter, flavour: Flavour, stamp: string): Filter =>
  new AndFilter({
    filters: [filter, new GreaterThanEqualsFilter({ attribute: STAMP[flavour], value: stamp })],
  })
