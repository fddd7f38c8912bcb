/**
 * Who is invited, and every way in which that changes: the one place for the field, the chips, the pasted list and the
 * directory beside them. Each change is one step for undo, and is said.
 */
import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Person } from '../../shared/app/person'
import { attendeeKey, attendeeLabel } from '../../shared/attendees/attendee-key'
import {
  groupsOf,
  newcomers,
  personCandidate,
  presentKey,
  withChange,
  withGroup,
  without,
  withoutGroup,
  withPeople,
  type Candidate,
  type GroupSet,
  type Roster,
} from '../../shared/attendees/roster'
import type { HWMAttendeeInfo } from '../../shared/sdk/attendee-info'
import type { PickerDirectory } from './picker-directory'
import { useAnnouncer } from './use-announcer'
import { useGroupSync } from './use-group-sync'
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

/** People to invite together: a group's, or anybody. */
export interface Invited {
  readonly group: Pick<GroupSet, 'groupId' | 'name'> | null
  readonly candidates: readonly Candidate[]
}

/** People to add who are too many to be added without a word. */
export interface AddQuestion {
  readonly parts: readonly Invited[]
  /** Those of them who are not invited yet. */
  readonly candidates: readonly Candidate[]
  /** How many of these the meeting still takes. */
  readonly fits: number
}

/** More than these are asked about where a single choice brings them. */
export const MANY = 50
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
  const question = shallowRef<AddQuestion | null>(null)
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
  const invite = (before: Roster, { group, candidates }: Invited): Roster =>
    group ? withGroup(before, group, candidates) : withPeople(before, candidates)

  function put(parts: readonly Invited[]): void {
    const before = roster()
    const after = parts.reduce(invite, before)
    const fresh = after.attendees.slice(before.attendees.length)
    const [first] = fresh
    const [part] = parts
    const count = fresh.length
    set(after)
    if (part?.group && parts.length === 1)
      say(t('picker.groupAdded', { name: part.group.name, count }, count))
    else if (first && count === 1) say(t('picker.added', { name: attendeeLabel(first) }))
    else say(t('picker.pastedAdded', { count }, count))
  }
  /**
   * Invites people in one step.
   * @param most more of them than this are asked about first; always those beyond the meeting's places
   * @returns true where they were added at once
   */
  function addTogether(wanted: readonly Invited[], most: number): boolean {
    const parts = wanted.map((part) => ({
      ...part,
      candidates: part.candidates.filter((one) => !isHost(one)),
    }))
    const all = wanted.flatMap(({ candidates }) => candidates)
    const fresh = newcomers(
      roster(),
      parts.flatMap(({ candidates }) => candidates),
    )
    const [only] = all
    const [part] = wanted
    if (fresh.length === 0) {
      if (part?.group) say(t('picker.groupThere', { name: part.group.name }))
      else if (only) sayAlready(only)
      return false
    }
    if (fresh.length > room.value || fresh.length > most) {
      question.value = { parts, candidates: fresh, fits: Math.min(room.value, fresh.length) }
      return false
    }
    put(parts)
    return true
  }
  const add = (candidates: readonly Candidate[], group: Invited['group'] = null): boolean =>
    addTogether([{ group, candidates }], group ? MANY : Infinity)

  /** @param many how many of those asked about are added */
  function answer(many: 'all' | 'fitting' | 'none'): void {
    const asked = question.value
    question.value = null
    if (!asked || many === 'none') return
    const fitting = new Set(asked.candidates.slice(0, asked.fits))
    const isIn = (one: Candidate) => many === 'all' || fitting.has(one)
    put(asked.parts.map((part) => ({ ...part, candidates: part.candidates.filter(isIn) })))
  }
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
    ...{
      known,
      remember,
      message,
      isQuiet,
      say,
      sayLater,
      question,
      answer,
      marked,
      room,
      add,
      addTogether,
      remove,
      groups,
    },
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
