/**
 * Who is invited, and every way in which that changes: the one place for the field, the chips, the pasted list and the
 * directory beside them. Each change is one step for undo, and is said.
 */
import { computed, onBeforeUnmount, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Person } from '../../shared/app/person'
import { attendeeKey, attendeeLabel } from '../../shared/attendees/attendee-key'
import {
  groupsOf,
  personCandidate,
  presentKey,
  withChange,
  without,
  withoutGroup,
  type Candidate,
  type GroupSet,
  type Roster,
} from '../../shared/attendees/roster'
import type { HWMAttendeeInfo } from '../../shared/sdk/attendee-info'
import type { PickerDirectory } from './picker-directory'
import { useAnnouncer } from './use-announcer'
import { useGroupSync } from './use-group-sync'
import { useInvitations } from './use-invitations'
import { useKnownPeople } from './use-known-people'

export interface Organiser {
  readonly name: string
  readonly email: string
  readonly accountId: string
}

interface Deps {
  readonly roster: () => Roster
  readonly set: (roster: Roster) => void
  readonly organiser: () => Organiser
  /** How many people the meeting takes, the host included. */
  readonly most: () => number
  readonly directory: PickerDirectory
}

const MARK_MS = 1600

export function useAttendees({ roster, set, organiser, most, directory }: Deps) {
  const { t } = useI18n()
  const { message, isQuiet, say, sayLater } = useAnnouncer()
  const { known, remember } = useKnownPeople(
    () => roster().attendees,
    directory.lookUp,
    () => {
      say(t('picker.failed'))
    },
  )
  /** The key of the chip that answers "already invited". */
  const marked = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })

  const present = computed(() => new Set(roster().attendees.map(attendeeKey)))
  const room = computed(() => Math.max(0, most() - 1 - roster().attendees.length))
  const hostKeys = computed(() => {
    const { email, accountId } = organiser()
    return [email && `mail:${email.toLowerCase()}`, accountId && `account:${accountId}`]
  })
  const isHost = (one: Candidate) =>
    [attendeeKey(one.attendee), ...one.keys].some((key) => hostKeys.value.includes(key))
  const keyOf = (person: Person) => presentKey(present.value, personCandidate(person))

  function mark(key: string): void {
    clearTimeout(timer)
    marked.value = key
    timer = setTimeout(() => (marked.value = ''), MARK_MS)
  }
  function sayAlready(candidate: Candidate): void {
    const name = attendeeLabel(candidate.attendee)
    const key = presentKey(present.value, candidate)
    if (key === undefined) {
      say(t('picker.isHost', { name }))
      return
    }
    const group = groupsOf(roster(), key).join(', ')
    say(t(group === '' ? 'picker.already' : 'picker.alreadyVia', { name, group }))
    mark(key)
  }
  const invitations = useInvitations({ roster, set, room: () => room.value, isHost, say, sayAlready })
  const { add } = invitations
  /** Removes people, and groups as sets. */
  function remove(keys: ReadonlySet<string>, sets: readonly GroupSet[] = []): void {
    const before = roster()
    const reduced = sets.reduce((left, { groupId }) => withoutGroup(left, groupId), before)
    const after = without(reduced, keys)
    const stays = new Set(after.attendees.map(attendeeKey))
    const gone = before.attendees.filter((one) => !stays.has(attendeeKey(one)))
    const [first] = gone
    const [group] = sets
    set(after)
    if (group && sets.length === 1 && keys.size === 0)
      say(t('picker.groupRemoved', { name: group.name, count: gone.length }, gone.length))
    else if (first && gone.length === 1) say(t('picker.removed', { name: attendeeLabel(first) }))
    else say(t('picker.removedMany', { count: gone.length }, gone.length))
  }
  const groups = useGroupSync({ roster, set, add, remember, say, readGroup: directory.readGroup })

  return {
    roster: computed(roster),
    organiser: computed(organiser),
    most: computed(most),
    ...invitations,
    ...{ known, remember, message, isQuiet, say, sayLater, marked, room, remove, groups },
    /** Whether somebody of the directory is invited, by any of their addresses. */
    isInvited: (person: Person): boolean => keyOf(person) !== undefined || isHost(personCandidate(person)),
    /** Names of the groups through which they are. */
    via: (person: Person): string[] => groupsOf(roster(), keyOf(person) ?? ''),
    addPeople: (people: readonly Person[]): boolean => {
      remember(people)
      return add(people.map((person) => personCandidate(person)))
    },
    removePeople: (people: readonly Person[]): void => {
      remove(new Set(people.map(keyOf).filter((key) => key !== undefined)))
    },
    change: (keys: ReadonlySet<string>, part: Partial<HWMAttendeeInfo>): void => {
      set(withChange(roster(), keys, (one) => ({ ...one, ...part })))
    },
    setFavourite: async (person: Person, isFavourite: boolean): Promise<void> => {
      await directory.setFavourite(person.personId, isFavourite)
      remember([{ ...person, isFavourite }])
      say(t(isFavourite ? 'picker.favouriteAdded' : 'picker.favouriteRemoved', { name: person.name }))
    },
  }
}
export type Attendees = ReturnType<typeof useAttendees>
