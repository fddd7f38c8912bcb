/**
 * The invited, and through which groups they came. Who was invited before a group was added stays when it is removed,
 * and so does whoever another group brought as well.
 */
import { z } from 'zod'
import type { Person } from '../app/person'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { attendeeKey, attendeeOf, personKeys } from './attendee-key'

const keys = z.array(z.string())

export const GroupSet = z.object({
  groupId: z.string(),
  name: z.string(),
  /** Keys of the attendees that the group brought. */
  members: keys,
  /** Keys of members that were taken out one by one: they do not come back when the group is read again. */
  leftOut: keys.default([]),
})
export type GroupSet = Readonly<z.infer<typeof GroupSet>>

export interface Roster {
  readonly attendees: readonly HWMAttendeeInfo[]
  readonly groups: readonly GroupSet[]
}

/** Somebody to invite, with every key under which they may be invited already. */
export interface Candidate {
  readonly attendee: HWMAttendeeInfo
  readonly keys: readonly string[]
}

export const typedCandidate = (attendee: HWMAttendeeInfo): Candidate => ({
  attendee,
  keys: [attendeeKey(attendee)],
})

/** @param address as {@link attendeeOf} takes it */
export const personCandidate = (person: Person, address?: string): Candidate => ({
  attendee: attendeeOf(person, address),
  keys: personKeys(person),
})

const keysOf = (attendees: readonly HWMAttendeeInfo[]) => new Set(attendees.map(attendeeKey))
/** Under which key somebody is invited; undefined where they are not. */
export const presentKey = (present: ReadonlySet<string>, { keys, attendee }: Candidate): string | undefined =>
  [attendeeKey(attendee), ...keys].find((key) => present.has(key))

/** Those of the candidates that are not invited, each once. */
export function newcomers(roster: Pick<Roster, 'attendees'>, candidates: readonly Candidate[]): Candidate[] {
  const present = keysOf(roster.attendees)
  return candidates.filter((one) => {
    if (presentKey(present, one) !== undefined) return false
    for (const key of [attendeeKey(one.attendee), ...one.keys]) present.add(key)
    return true
  })
}

export const withPeople = (roster: Roster, candidates: readonly Candidate[]): Roster => ({
  ...roster,
  attendees: [...roster.attendees, ...newcomers(roster, candidates).map(({ attendee }) => attendee)],
})

/** Invites a group's people. Of one that is there already, the set grows by them. */
export function withGroup(
  roster: Roster,
  group: Pick<GroupSet, 'groupId' | 'name'>,
  candidates: readonly Candidate[],
): Roster {
  const known = roster.groups.find((one) => one.groupId === group.groupId)
  const byGroups = new Set(roster.groups.flatMap(({ members }) => members))
  const present = keysOf(roster.attendees)
  const shared = candidates
    .map((one) => presentKey(present, one))
    .filter((key) => key !== undefined)
    .filter((key) => byGroups.has(key))
  const brought = newcomers(roster, candidates).map(({ attendee }) => attendeeKey(attendee))
  const members = [...new Set([...(known?.members ?? []), ...shared, ...brought])]
  const { groupId, name } = group
  const set: GroupSet = { groupId, name, members, leftOut: known?.leftOut ?? [] }
  const others = roster.groups.map((one) => (one === known ? set : one))
  return {
    attendees: withPeople(roster, candidates).attendees,
    groups: known || members.length === 0 ? others : [...others, set],
  }
}

const inhabited = (groups: readonly GroupSet[]) => groups.filter(({ members }) => members.length > 0)

/** Without these people, whatever brought them. */
export function without(roster: Roster, gone: ReadonlySet<string>): Roster {
  const groups = roster.groups.map((group) => ({
    ...group,
    members: group.members.filter((key) => !gone.has(key)),
    leftOut: [...group.leftOut, ...group.members.filter((key) => gone.has(key))],
  }))
  return {
    attendees: roster.attendees.filter((one) => !gone.has(attendeeKey(one))),
    groups: inhabited(groups),
  }
}

/** Takes members out of a group's set; who came by it alone is invited no longer. */
export function withoutMembers(roster: Roster, groupId: string, gone: ReadonlySet<string>): Roster {
  const groups = roster.groups.map((group) =>
    group.groupId === groupId ? { ...group, members: group.members.filter((key) => !gone.has(key)) } : group,
  )
  const before = new Set(roster.groups.find((one) => one.groupId === groupId)?.members)
  const held = new Set(groups.flatMap(({ members }) => members))
  const leaves = (key: string) => before.has(key) && gone.has(key) && !held.has(key)
  return {
    attendees: roster.attendees.filter((one) => !leaves(attendeeKey(one))),
    groups: inhabited(groups),
  }
}

/** Removes a group as a set. */
export function withoutGroup(roster: Roster, groupId: string): Roster {
  const group = roster.groups.find((one) => one.groupId === groupId)
  return withoutMembers(roster, groupId, new Set(group?.members))
}

/** Changes people; where that gives somebody another address, their groups know them under it. */
export function withChange(
  roster: Roster,
  changed: ReadonlySet<string>,
  change: (attendee: HWMAttendeeInfo) => HWMAttendeeInfo,
): Roster {
  const renamed = new Map<string, string>()
  const attendees = roster.attendees.map((one) => {
    const key = attendeeKey(one)
    if (!changed.has(key)) return one
    const next = change(one)
    renamed.set(key, attendeeKey(next))
    return next
  })
  const members = (list: readonly string[]) => list.map((key) => renamed.get(key) ?? key)
  return { attendees, groups: roster.groups.map((one) => ({ ...one, members: members(one.members) })) }
}

/** Names of the groups through which somebody is invited. */
export const groupsOf = (roster: Roster, key: string): string[] =>
  roster.groups.filter(({ members }) => members.includes(key)).map(({ name }) => name)
