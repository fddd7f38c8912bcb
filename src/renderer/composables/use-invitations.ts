/** Inviting people in one step, and the question before too many of them. */
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { attendeeLabel } from '../../shared/attendees/attendee-key'
import {
  newcomers,
  withGroup,
  withPeople,
  type Candidate,
  type GroupSet,
  type Roster,
} from '../../shared/attendees/roster'

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

interface Deps {
  readonly roster: () => Roster
  readonly set: (roster: Roster) => void
  /** How many more people the meeting takes. */
  readonly room: () => number
  readonly isHost: (one: Candidate) => boolean
  readonly say: (text: string) => void
  readonly sayAlready: (one: Candidate) => void
}

export function useInvitations({ roster, set, room, isHost, say, sayAlready }: Deps) {
  const { t } = useI18n()
  const question = shallowRef<AddQuestion | null>(null)

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
    if (fresh.length > room() || fresh.length > most) {
      question.value = { parts, candidates: fresh, fits: Math.min(room(), fresh.length) }
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
  return { question, add, addTogether, answer }
}
