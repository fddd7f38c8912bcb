/** Groups within groups: who belongs to one belongs to all that it is part of. */
import type { SourceGroup } from '../../directory/source'
import type { NamedGroup } from './group-entry'

/** Groups may be part of each other in a circle. */
export function flatGroups(groups: readonly NamedGroup[]): SourceGroup[] {
  const byDn = new Map(groups.map((group) => [group.dn, group]))
  const membersOf = (outermost: NamedGroup): string[] => {
    const inside = new Set([outermost])
    const members = new Set<string>()
    // A set hands out what is added while it is gone through.
    for (const group of inside) {
      for (const key of group.members) members.add(key)
      for (const dn of group.others) {
        const inner = byDn.get(dn)
        if (inner) inside.add(inner)
      }
    }
    return [...members]
  }
  return groups
    .filter(({ name, isShown }) => name !== '' && isShown)
    .map((group) => ({ key: group.key, name: group.name, members: membersOf(group) }))
}
