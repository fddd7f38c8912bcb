/** The chips in their order: people as they were invited, each group before its members. */
import { attendeeKey } from '../../../shared/attendees/attendee-key'
import type { GroupSet, Roster } from '../../../shared/attendees/roster'
import type { HWMAttendeeInfo } from '../../../shared/sdk/attendee-info'

export type ChipRow =
  | {
      readonly kind: 'person'
      readonly id: string
      readonly attendee: HWMAttendeeInfo
      readonly group: string
    }
  | { readonly kind: 'group'; readonly id: string; readonly set: GroupSet; readonly isOpen: boolean }

export const groupChipId = (groupId: string): string => `group:${groupId}`

/** @param open IDs of the groups whose members are shown */
export function chipRows({ attendees, groups }: Roster, open: ReadonlySet<string>): ChipRow[] {
  const byKey = new Map(attendees.map((one) => [attendeeKey(one), one]))
  const firstGroup = new Map<string, GroupSet>()
  for (const set of groups) for (const key of set.members) if (!firstGroup.has(key)) firstGroup.set(key, set)
  const shown = new Set<GroupSet>()

  const person = (id: string, attendee: HWMAttendeeInfo, group: string): ChipRow => ({
    ...{ kind: 'person', id, attendee, group },
  })
  const members = (set: GroupSet): ChipRow[] =>
    set.members.flatMap((key) => {
      const attendee = byKey.get(key)
      return attendee && firstGroup.get(key) === set ? [person(key, attendee, set.groupId)] : []
    })
  const wholeGroup = (set: GroupSet): ChipRow[] => {
    if (shown.has(set)) return []
    shown.add(set)
    const isOpen = open.has(set.groupId)
    return [{ kind: 'group', id: groupChipId(set.groupId), set, isOpen }, ...(isOpen ? members(set) : [])]
  }
  const rows = attendees.flatMap((attendee) => {
    const key = attendeeKey(attendee)
    const set = firstGroup.get(key)
    return set ? wholeGroup(set) : [person(key, attendee, '')]
  })
  // A group whose members all came by an earlier one as well stands by itself.
  return [...rows, ...groups.flatMap(wholeGroup)]
}

/** Keys of the people that chips stand for: a group's for all its members. */
export const keysOfRows = (rows: readonly ChipRow[]): Set<string> =>
  new Set(rows.flatMap((row) => (row.kind === 'group' ? row.set.members : [row.id])))
