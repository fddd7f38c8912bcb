/** A group as it is now beside the set that was invited through it. */
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { attendeeKey } from './attendee-key'
import { newcomers, withGroup, withoutMembers, type Candidate, type Roster } from './roster'

export interface GroupDifference {
  readonly groupId: string
  /** As the group is called now. */
  readonly name: string
  /** All who are in it now, but for those that were taken out here. */
  readonly people: readonly Candidate[]
  /** In the group now and not invited. */
  readonly joined: readonly Candidate[]
  /** Invited through the group, and no longer in it. */
  readonly left: readonly HWMAttendeeInfo[]
}

export function groupDifference(
  roster: Roster,
  group: { readonly groupId: string; readonly name: string },
  people: readonly Candidate[],
): GroupDifference {
  const set = roster.groups.find(({ groupId }) => groupId === group.groupId)
  const now = new Set(people.flatMap(({ attendee, keys }) => [attendeeKey(attendee), ...keys]))
  const leftOut = new Set(set?.leftOut)
  const members = new Set(set?.members)
  const wanted = people.filter(({ keys }) => !keys.some((key) => leftOut.has(key)))
  return {
    ...{ groupId: group.groupId, name: group.name, people: wanted },
    joined: newcomers(roster, wanted),
    left: roster.attendees.filter((one) => members.has(attendeeKey(one)) && !now.has(attendeeKey(one))),
  }
}

export const isDifferent = ({ joined, left }: GroupDifference): boolean => joined.length + left.length > 0

/** The roster with the group as it is now. */
export function withDifference(roster: Roster, { groupId, name, people, left }: GroupDifference): Roster {
  const grown = withGroup(roster, { groupId, name }, people)
  return withoutMembers(grown, groupId, new Set(left.map(attendeeKey)))
}
