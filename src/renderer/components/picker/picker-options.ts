/** What can be chosen below the field, in the parts in which it is shown. */
import type { Group } from '../../../shared/app/directory'
import type { MatchField, Person, PersonMatch } from '../../../shared/app/person'
import { attendeeKey, personKeys } from '../../../shared/attendees/attendee-key'
import type { HWMAttendeeInfo } from '../../../shared/sdk/attendee-info'
import type { Found } from '../../composables/use-picker-search'

export type PickerOption =
  | {
      readonly kind: 'person'
      readonly id: string
      readonly person: Person
      readonly match: PersonMatch | null
    }
  | { readonly kind: 'group'; readonly id: string; readonly group: Group }
  | { readonly kind: 'typed'; readonly id: string; readonly attendee: HWMAttendeeInfo }

export interface OptionPart {
  /** `found` has no heading. */
  readonly name: 'favourites' | 'recent' | 'found' | 'wider'
  readonly options: readonly PickerOption[]
}

const BY_NAME: ReadonlySet<MatchField> = new Set(['name', 'pinyin', 'initials'])

const personOption = (person: Person & { match?: PersonMatch }): PickerOption => ({
  ...{ kind: 'person', id: person.personId, person, match: person.match ?? null },
})

const groupOption = (group: Group): PickerOption => ({
  ...{ kind: 'group', id: `group ${group.groupId}`, group },
})

/**
 * Groups stand after the people whose names match and before those who are found by something else: whoever types a
 * name means a person, whoever types a department its group. A group that is called just so comes first.
 */
function foundOptions({ query, hits, groups }: Found): PickerOption[] {
  const asked = query.toLowerCase()
  const isCalled = ({ name }: Group) => name.toLowerCase() === asked
  const rest = hits.findIndex(({ match }) => !BY_NAME.has(match.field))
  const at = rest < 0 ? hits.length : rest
  return [
    ...groups.filter(isCalled).map(groupOption),
    ...hits.slice(0, at).map(personOption),
    ...groups.filter((group) => !isCalled(group)).map(groupOption),
    ...hits.slice(at).map(personOption),
  ]
}

/** @param typed what stands in the field, where it is an address or a number */
export function optionParts(found: Found, typed: HWMAttendeeInfo | null): OptionPart[] {
  const key = typed && attendeeKey(typed)
  const isKnown = key !== null && [...found.hits, ...found.wider].some((one) => personKeys(one).includes(key))
  const typedOptions: PickerOption[] =
    typed && !isKnown ? [{ kind: 'typed', id: 'typed', attendee: typed }] : []
  const parts: OptionPart[] = [
    { name: 'favourites', options: found.favourites.map(personOption) },
    { name: 'recent', options: found.recent.map(personOption) },
    { name: 'found', options: [...foundOptions(found), ...typedOptions] },
    { name: 'wider', options: found.wider.map(personOption) },
  ]
  return parts.filter(({ options }) => options.length > 0)
}
