/** What was pasted or dropped: read, looked up in one call, sorted, and added as one step. */
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Person } from '../../shared/app/person'
import { attendeeKey } from '../../shared/attendees/attendee-key'
import { LONGEST_PASTED, pastedList } from '../../shared/attendees/pasted-list'
import { lookUpKeys, triage, withoutQuestion, type Triage } from '../../shared/attendees/triage'
import type { Attendees } from './use-attendees'
import type { PickerDirectory } from './picker-directory'

export interface Pasted extends Triage {
  /** Entries beyond the most that are read at once. */
  readonly beyond: readonly string[]
  /** Names of dropped files that were not read. */
  readonly refused: readonly string[]
}

export function usePastedPeople(attendees: Attendees, lookUp: PickerDirectory['lookUp']) {
  const { t } = useI18n()
  const pasted = shallowRef<Pasted | null>(null)
  const isReading = ref(false)

  /** @returns what stays in the field */
  async function read(text: string, refused: readonly string[]): Promise<string> {
    const { entries, beyond } = await pastedList(text)
    const keys = lookUpKeys(entries)
    const found = keys.length === 0 ? [] : await lookUp(keys)
    const people = new Map(found.map(({ key, people }) => [key, people]))
    const { name, email, accountId } = attendees.organiser.value
    const host = { name, ...(email ? { email } : {}), ...(accountId ? { accountId } : {}) }
    const sorted = triage(entries, people, [host, ...attendees.roster.value.attendees])
    attendees.remember(
      found.flatMap((one) => one.people),
      sorted.external.map(({ attendee }) => attendeeKey(attendee)),
    )
    pasted.value = { ...sorted, beyond, refused }
    if (entries.length > 0) attendees.add([...sorted.matched, ...sorted.external])
    return sorted.invalid.map(({ source }) => source).join('; ')
  }
  return {
    pasted,
    isReading,
    take: async (text: string, refused: readonly string[]): Promise<string> => {
      isReading.value = true
      try {
        return await read(text, refused)
      } catch {
        attendees.say(t('picker.failed'))
        return text.slice(0, LONGEST_PASTED)
      } finally {
        isReading.value = false
      }
    },
    choose: (person: Person, source: string): void => {
      attendees.addPeople([person])
      if (pasted.value) pasted.value = { ...pasted.value, ...withoutQuestion(pasted.value, source) }
    },
    skip: (source: string): void => {
      if (pasted.value) pasted.value = { ...pasted.value, ...withoutQuestion(pasted.value, source) }
    },
    close: (): void => {
      pasted.value = null
    },
  }
}
export type PastedPeople = ReturnType<typeof usePastedPeople>
