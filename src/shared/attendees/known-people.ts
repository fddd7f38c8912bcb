/** What the window knows of the directory about those who are invited. Grows as people are added and looked up. */
import type { Person } from '../app/person'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { attendeeKey, personKeys } from './attendee-key'

export interface KnownPeople {
  readonly byKey: ReadonlyMap<string, readonly Person[]>
  /** Keys of attendees for whom the directory was asked. */
  readonly asked: ReadonlySet<string>
}

export const NOBODY_KNOWN: KnownPeople = { byKey: new Map(), asked: new Set() }

/** @param asked keys of the attendees for whom `people` is all that the directory has */
export function withKnown(
  known: KnownPeople,
  people: readonly Person[],
  asked: readonly string[] = [],
): KnownPeople {
  const byKey = new Map(known.byKey)
  for (const person of people)
    for (const key of personKeys(person)) {
      const others = (byKey.get(key) ?? []).filter(({ personId }) => personId !== person.personId)
      byKey.set(key, [...others, person])
    }
  return { byKey, asked: new Set([...known.asked, ...asked]) }
}

/** Who of the directory an attendee is. Where people share an address, the one of that name. */
export function personOf(known: KnownPeople, attendee: HWMAttendeeInfo): Person | null {
  const people = known.byKey.get(attendeeKey(attendee)) ?? []
  return people.find(({ name }) => name === attendee.name) ?? people[0] ?? null
}

/** One of the user's own contacts, or nobody in the directory. Nobody is called so before the directory was asked. */
export function isExternal(known: KnownPeople, attendee: HWMAttendeeInfo): boolean {
  const person = personOf(known, attendee)
  return person ? person.isExternal : known.asked.has(attendeeKey(attendee))
}

/** By what an attendee is looked up. */
export const knownBy = ({ email, number, sms, name }: HWMAttendeeInfo): string =>
  [email, number, sms, name].find((text) => text) ?? ''
