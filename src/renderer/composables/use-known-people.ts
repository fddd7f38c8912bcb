/** Keeps up with who of the directory the invited are: those of a draft or a pasted list are looked up at once. */
import { shallowRef, watch } from 'vue'
import type { Person } from '../../shared/app/person'
import { attendeeKey } from '../../shared/attendees/attendee-key'
import { knownBy, NOBODY_KNOWN, withKnown } from '../../shared/attendees/known-people'
import type { HWMAttendeeInfo } from '../../shared/sdk/attendee-info'
import type { PickerDirectory } from './picker-directory'

const MOST_AT_ONCE = 2000
const LONGEST_KEY = 320

export function useKnownPeople(
  attendees: () => readonly HWMAttendeeInfo[],
  lookUp: PickerDirectory['lookUp'],
  failed: () => void,
) {
  const known = shallowRef(NOBODY_KNOWN)

  /** @param asked keys of attendees of whom `people` is all that the directory has */
  function remember(people: readonly Person[], asked: readonly string[] = []): void {
    known.value = withKnown(known.value, people, asked)
  }
  async function keepUp(): Promise<void> {
    const { asked, byKey } = known.value
    const strangers = attendees()
      .filter((one) => !asked.has(attendeeKey(one)) && !byKey.has(attendeeKey(one)))
      .slice(0, MOST_AT_ONCE)
    if (strangers.length === 0) return
    const found = await lookUp(strangers.map((one) => knownBy(one).slice(0, LONGEST_KEY)))
    remember(
      found.flatMap(({ people }) => people),
      strangers.map(attendeeKey),
    )
    await keepUp()
  }
  watch(attendees, () => void keepUp().catch(failed), { immediate: true })
  return { known, remember }
}
