/** Who was chosen in the directory: people one by one, and groups as sets. */
import type { Group } from '../app/directory'
import type { Person } from '../app/person'

export interface PickedGroup {
  readonly group: Group
  /** Its members, as of when it was chosen. */
  readonly people: readonly Person[]
}

export interface Picked {
  readonly people: readonly Person[]
  readonly groups: readonly PickedGroup[]
}

export const NOTHING_PICKED: Picked = { people: [], groups: [] }

/** Everybody, each once. */
export function everybody({ people, groups }: Picked): Person[] {
  const all = [...people, ...groups.flatMap((one) => one.people)]
  return [...new Map(all.map((person) => [person.personId, person])).values()]
}

export const withoutPerson = ({ people, groups }: Picked, personId: string): Picked => ({
  people: people.filter((one) => one.personId !== personId),
  groups,
})

/** The first group with which somebody comes. */
export const groupOf = ({ groups }: Picked, personId: string): PickedGroup | undefined =>
  groups.find(({ people }) => people.some((one) => one.personId === personId))

/** Takes a person in, or out again. Who comes with a group stays while the group does. */
export function togglePerson(picked: Picked, person: Person): Picked {
  const others = withoutPerson(picked, person.personId)
  if (others.people.length < picked.people.length) return others
  return groupOf(picked, person.personId) ? picked : { ...picked, people: [...picked.people, person] }
}

export const withoutGroup = ({ people, groups }: Picked, groupId: string): Picked => ({
  people,
  groups: groups.filter(({ group }) => group.groupId !== groupId),
})

/** A group that is there already is replaced by its members as they are now. */
export const withGroup = (picked: Picked, group: PickedGroup): Picked => {
  const { people, groups } = withoutGroup(picked, group.group.groupId)
  return { people, groups: [...groups, group] }
}

export const hasGroup = ({ groups }: Picked, groupId: string): boolean =>
  groups.some(({ group }) => group.groupId === groupId)
