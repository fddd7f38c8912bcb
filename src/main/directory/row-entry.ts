/** A row of a table as an entry, by what its columns are taken for. */
import type { TableColumn } from '../../shared/app/directory'
import type { EntryKind } from '../../shared/app/person'
import { isMailAddress } from '../../shared/sdk/addresses'
import { isCompany, isFamilyName, isFullName, isGivenName, type Mapping } from './column-mapping'
import { cleanAddress, cleanCell } from './person-record'
import type { RawEntry } from './raw-entry'
import { KINDS } from './table-headers'

export interface ReadRow {
  readonly entry: RawEntry
  /** Names; null where no column holds groups. */
  readonly groups: readonly string[] | null
}

/** Google's mark between the values of one cell. */
const BETWEEN = ':::'
const LIST = /[;；\n]|:::/u
const ADDRESS_LIST = /[\s,，;；、|]+|:::/u

const HAN = /\p{Script=Han}/u

/** A structured name as it is written: Chinese together and the family first, else the given names first. */
export const joinedName = (family: string, given: readonly string[]): string =>
  HAN.test(family) && !/\p{Script=Latin}/u.test(given.join(''))
    ? [family, ...given].join('')
    : [...given, family].filter((part) => part !== '').join(' ')

/** The name of a row: the whole one, else its parts; columns of unknown names are joined as they stand. */
function createNameReader(header: readonly string[], columns: readonly number[]) {
  const are = (is: (name: string) => boolean) => columns.filter((at) => is(header[at] ?? ''))
  const full = are(isFullName)
  const family = are(isFamilyName)
  const given = are(isGivenName)
  const others = columns.filter((at) => ![...full, ...family, ...given].includes(at))
  return (cells: readonly string[]): string => {
    const filled = (places: readonly number[]) =>
      places.map((at) => cleanCell(cells[at] ?? '')).filter((cell) => cell !== '')
    const parts = filled(others)
    const joined = parts.join(parts.every((part) => HAN.test(part)) ? '' : ' ')
    return filled(full)[0] ?? (joined || joinedName(filled(family).join(' '), filled(given)))
  }
}

/** Several addresses where all of them are some; else the cell as it stands, which the record is then refused for. */
function addressesIn(cell: string): string[] {
  const whole = cleanAddress(cell).replace(/^mailto:/i, '')
  if (whole === '' || isMailAddress(whole)) return [whole]
  const parts = cell
    .split(ADDRESS_LIST)
    .map((part) => cleanAddress(part).replace(/^mailto:/i, ''))
    .filter((part) => part !== '')
  return parts.every(isMailAddress) ? parts : [whole]
}

/** The first of several departments of one person, from the outermost to the innermost. */
const departmentsIn = (cell: string): string[] => (cell.split(LIST, 1)[0] ?? '').split(/[/\\>]/u)

/** Names of groups; Google's own (`* myContacts`) are none. */
const groupsIn = (cell: string): string[] =>
  cell
    .split(LIST)
    .filter((name) => !/^\s*\*/u.test(name))
    .map(cleanCell)
    .filter((name) => name !== '')

function kindOf(cell: string): EntryKind {
  const word = cleanCell(cell).toLowerCase()
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, readonly string[]][]
  return kinds.find(([, words]) => words.includes(word))?.[0] ?? 'person'
}

/** Positions of the columns, found once for a whole table. */
export function createRowReader(
  header: readonly string[],
  mapping: Mapping,
): (cells: readonly string[]) => ReadRow {
  const columns = (column: TableColumn): number[] =>
    [...mapping.keys()].filter((at) => mapping[at] === column)
  const nameOf = createNameReader(header, columns('name'))
  const departments = columns('department')
  const outermost = departments.filter((at) => isCompany(header[at] ?? ''))
  const innermost = departments.filter((at) => !outermost.includes(at))
  const at = {
    ...{
      email: columns('email'),
      number: columns('number'),
      mobile: columns('mobile'),
      title: columns('title'),
    },
    ...{
      accountId: columns('accountId'),
      kind: columns('kind'),
      zone: columns('zone'),
      groups: columns('groups'),
    },
  }
  return (cells) => {
    const filled = (places: readonly number[]) =>
      places.map((place) => cells[place] ?? '').filter((cell) => cell.trim() !== '')
    const first = (places: readonly number[]) => filled(places)[0] ?? ''
    return {
      entry: {
        kind: kindOf(first(at.kind)),
        name: nameOf(cells),
        emails: filled(at.email).flatMap(addressesIn),
        number: first(at.number).split(BETWEEN, 1)[0] ?? '',
        mobile: first(at.mobile).split(BETWEEN, 1)[0] ?? '',
        departments: [...outermost, ...innermost].flatMap((place) => departmentsIn(cells[place] ?? '')),
        title: first(at.title),
        accountId: first(at.accountId),
        zone: first(at.zone),
      },
      groups: at.groups.length === 0 ? null : filled(at.groups).flatMap(groupsIn),
    }
  }
}
