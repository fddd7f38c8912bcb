/** What becomes of a pasted list: nothing of it is dropped silently. */
import type { Person } from '../app/person'
import { isMailAddress } from '../sdk/addresses'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { attendeeKey, attendeeOf } from './attendee-key'
import type { PastedEntry } from './pasted-list'
import { typedAddress } from './typed-address'

export interface Triage {
  /** Found in the directory, or an address of somebody outside it. */
  readonly added: readonly HWMAttendeeInfo[]
  readonly already: readonly string[]
  /** Several people have this name: one must be chosen. */
  readonly ambiguous: readonly { readonly source: string; readonly people: readonly Person[] }[]
  /** Neither a known name nor an address. */
  readonly invalid: readonly string[]
}

/** By what an entry is looked up in the directory. */
export const lookUpKey = (entry: PastedEntry): string => entry.email || entry.name

export function triage(
  entries: readonly PastedEntry[],
  found: ReadonlyMap<string, readonly Person[]>,
  present: readonly HWMAttendeeInfo[],
): Triage {
  const taken = new Set(present.map(attendeeKey))
  const result = {
    added: [] as HWMAttendeeInfo[],
    already: [] as string[],
    ambiguous: [] as { source: string; people: readonly Person[] }[],
    invalid: [] as string[],
  }
  const add = (source: string, attendee: HWMAttendeeInfo) => {
    const key = attendeeKey(attendee)
    if (taken.has(key)) result.already.push(source)
    else {
      taken.add(key)
      result.added.push(attendee)
    }
  }
  for (const entry of entries) {
    const people = found.get(lookUpKey(entry)) ?? []
    const [only] = people
    const typed = typedAddress(entry.email || entry.name)
    if (only && people.length === 1) add(entry.source, attendeeOf(only))
    else if (only) result.ambiguous.push({ source: entry.source, people })
    else if (isMailAddress(entry.email))
      add(entry.source, { name: entry.name || entry.email, email: entry.email })
    else if (typed) add(entry.source, typed)
    else result.invalid.push(entry.source)
  }
  return result
}
