/**
 * Taking what was chosen, typed or pasted, in the order of the keys: whoever goes on typing while the directory is
 * asked loses nothing and overtakes nobody.
 */
import type { Ref } from 'vue'
import { typedCandidate } from '../../shared/attendees/roster'
import { typedAddress } from '../../shared/attendees/typed-address'
import { optionParts, type PickerOption } from '../components/picker/picker-options'
import type { Attendees } from './use-attendees'
import { useInOrder } from './use-in-order'
import type { PastedPeople } from './use-pasted-people'
import type { PickerSearch } from './use-picker-search'

interface Deps {
  readonly attendees: Pick<Attendees, 'add' | 'addPeople'> & {
    readonly groups: Pick<Attendees['groups'], 'add'>
  }
  readonly search: Pick<PickerSearch, 'first' | 'clear'>
  readonly pasted: Pick<PastedPeople, 'take'>
  /** What stands in the field. */
  readonly query: Ref<string>
  /** Opens the list below the field. */
  readonly open: () => void
  /** The directory did not answer. */
  readonly failed: () => void
}

export function usePickerTaking({ attendees, search, pasted, query, open, failed }: Deps) {
  const inOrder = useInOrder()

  async function choose(option: PickerOption): Promise<void> {
    if (option.kind === 'person') attendees.addPeople([option.person])
    else if (option.kind === 'group') await attendees.groups.add(option.group)
    else attendees.add([typedCandidate(option.attendee)])
  }
  /** What could not be taken stands in the field again, behind what was typed meanwhile. */
  function putBack(text: string): void {
    if (query.value !== text) query.value = [query.value, text].filter((part) => part !== '').join('; ')
  }
  async function takeFirst(text: string): Promise<void> {
    const found = await search.first(text).catch(() => null)
    const [option] = found ? optionParts(found, typedAddress(text)).flatMap((part) => part.options) : []
    if (option) {
      await choose(option)
      return
    }
    if (!found) failed()
    putBack(text)
    if (query.value === text) open()
  }
  async function takeList(text: string, refused: readonly string[]): Promise<void> {
    putBack(await pasted.take(text, refused))
  }
  return {
    option: (option: PickerOption): void => {
      inOrder.run(() => choose(option))
    },
    /** The first option of the answer to a text, once it is there. */
    first: (text: string): void => {
      inOrder.run(() => takeFirst(text))
    },
    /** @param refused names of files that were dropped with it and not read */
    list: (text: string, refused: readonly string[] = []): void => {
      search.clear()
      inOrder.run(() => takeList(text, refused))
    },
    /** Resolves once everybody who was taken until now is invited, or asked about. */
    settled: inOrder.settled,
  }
}
