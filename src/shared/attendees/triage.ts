/** What becomes of a pasted list: nothing of it is dropped silently. */
import type { Person } from '../app/person'
import { isMailAddress } from '../sdk/addresses'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { characters } from '../sdk/fields'
import { attendeeKey } from './attendee-key'
import type { PastedEntry } from './pasted-entry'
import { personCandidate, presentKey, typedCandidate, type Candidate } from './roster'
import { typedAddress } from './typed-address'

/** Why an entry stays in the field. */
export type PastedFault = 'nobody' | 'badAddress' | 'tooLong' | 'empty'

export interface Triage {
  /** Found in the directory. */
  readonly matched: readonly Candidate[]
  /** Addresses and numbers of people outside it. */
  readonly external: readonly Candidate[]
  /** Invited before, or earlier in the list. */
  readonly already: readonly string[]
  /** Several people go by this: one must be chosen. */
  readonly ambiguous: readonly { readonly source: string; readonly people: readonly Person[] }[]
  readonly invalid: readonly { readonly source: string; readonly fault: PastedFault }[]
}

/** Longest name or address that the call takes, and longest text that the directory is asked for. */
const LONGEST_NAME = 96
const LONGEST_KEY = 320

/** By what an entry is looked up in the directory. */
export const lookUpKey = (entry: PastedEntry): string => entry.email || entry.name || entry.number

/** What the directory is asked about a list, each once. */
export const lookUpKeys = (entries: readonly PastedEntry[]): string[] => [
  ...new Set(entries.map(lookUpKey).filter((key) => key !== '' && key.length <= LONGEST_KEY)),
]

function faultOf(entry: PastedEntry): PastedFault {
  const key = lookUpKey(entry)
  if (key === '') return 'empty'
  if (characters(entry.name) > LONGEST_NAME || characters(key) > LONGEST_NAME) return 'tooLong'
  return key.includes('@') ? 'badAddress' : 'nobody'
}

function outsider({ name, email, number }: PastedEntry): HWMAttendeeInfo | null {
  if (characters(name) > LONGEST_NAME) return null
  if (email !== '') return isMailAddress(email) ? { name: name || email, email } : null
  const typed = typedAddress(number || name)
  return typed && { ...typed, name: name || number }
}

/** Those of the found whom the entry may mean: of people who share an address, the one of that name. */
function meant(entry: PastedEntry, people: readonly Person[]): readonly Person[] {
  const named = people.filter(({ name }) => name === entry.name)
  return named.length === 1 ? named : people
}

function candidateFor(entry: PastedEntry, person: Person): Candidate {
  const written = entry.email.toLowerCase()
  const address = person.otherEmails.find((one) => one.toLowerCase() === written)
  return personCandidate(person, address)
}

export function triage(
  entries: readonly PastedEntry[],
  found: ReadonlyMap<string, readonly Person[]>,
  present: readonly HWMAttendeeInfo[],
): Triage {
  const taken = new Set(present.map(attendeeKey))
  const result = {
    ...{ matched: [] as Candidate[], external: [] as Candidate[], already: [] as string[] },
    ambiguous: [] as { source: string; people: readonly Person[] }[],
    invalid: [] as { source: string; fault: PastedFault }[],
  }
  const add = (to: Candidate[], source: string, candidate: Candidate) => {
    if (presentKey(taken, candidate) !== undefined) result.already.push(source)
    else {
      for (const key of [attendeeKey(candidate.attendee), ...candidate.keys]) taken.add(key)
      to.push(candidate)
    }
  }
  for (const entry of entries) {
    const people = meant(entry, found.get(lookUpKey(entry)) ?? [])
    const [only] = people
    const other = outsider(entry)
    if (only && people.length === 1) add(result.matched, entry.source, candidateFor(entry, only))
    else if (only) result.ambiguous.push({ source: entry.source, people })
    else if (other) add(result.external, entry.source, typedCandidate(other))
    else result.invalid.push({ source: entry.source, fault: faultOf(entry) })
  }
  return result
}

/** One of those who were asked about is chosen for an entry, or none of them where the entry is let go. */
export const withoutQuestion = (result: Triage, source: string): Triage => {
  const at = result.ambiguous.findIndex((one) => one.source === source)
  return { ...result, ambiguous: result.ambiguous.filter((_, index) => index !== at) }
}
