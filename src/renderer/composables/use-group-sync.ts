/** Groups as sets: adding one, and reading it again to see who joined and who left. */
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Person } from '../../shared/app/person'
import {
  groupDifference,
  isDifferent,
  withDifference,
  type GroupDifference,
} from '../../shared/attendees/group-difference'
import { personCandidate, type Candidate, type GroupSet, type Roster } from '../../shared/attendees/roster'
import type { PickerDirectory } from './picker-directory'

type GroupName = Pick<GroupSet, 'groupId' | 'name'>

interface Deps {
  readonly roster: () => Roster
  readonly set: (roster: Roster) => void
  readonly add: (candidates: readonly Candidate[], group: GroupName) => boolean
  readonly remember: (people: readonly Person[]) => void
  readonly say: (text: string) => void
  readonly readGroup: PickerDirectory['readGroup']
}

export function useGroupSync({ roster, set, add, remember, say, readGroup }: Deps) {
  const { t } = useI18n()
  /** What a group that was read again would change, until it is applied or left. */
  const difference = shallowRef<GroupDifference | null>(null)
  const isReading = ref(false)

  async function read({ groupId, name }: GroupName) {
    isReading.value = true
    try {
      const now = await readGroup(groupId)
      if (!now) say(t('picker.groupGone', { name }))
      else remember(now.people)
      return now && { group: now.group, candidates: now.people.map((person) => personCandidate(person)) }
    } catch {
      say(t('picker.failed'))
      return null
    } finally {
      isReading.value = false
    }
  }
  async function sync(group: GroupName): Promise<void> {
    const now = await read(group)
    if (!now) return
    const found = groupDifference(roster(), now.group, now.candidates)
    if (isDifferent(found)) difference.value = found
    else say(t('picker.groupSame', { name: now.group.name }))
  }
  async function addGroup(group: GroupName): Promise<void> {
    if (roster().groups.some(({ groupId }) => groupId === group.groupId)) {
      await sync(group)
      return
    }
    const now = await read(group)
    if (now) add(now.candidates, { groupId: now.group.groupId, name: now.group.name })
  }
  return {
    difference,
    isReading,
    add: addGroup,
    sync,
    settle: (applies: boolean): void => {
      const found = difference.value
      difference.value = null
      if (!found || !applies) return
      set(withDifference(roster(), found))
      say(t('picker.groupSynced', { name: found.name }))
    },
  }
}
