/** The options below the field, which of them is active, and what is said where there are none. */
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { isList } from '../../shared/attendees/pasted-list'
import { typedAddress } from '../../shared/attendees/typed-address'
import { optionParts } from '../components/picker/picker-options'
import type { Found } from './use-picker-search'

interface Deps {
  readonly query: () => string
  readonly found: () => Found
  readonly hasFailed: () => boolean
  readonly isOpen: () => boolean
}

export function useOptionList({ query, found, hasFailed, isOpen }: Deps) {
  const { t } = useI18n()
  const active = ref(0)

  const text = computed(() => query().trim())
  // By itself, so that the parts stay what they are while a name is typed, until its answer is there.
  const typed = computed(() => typedAddress(query()))
  const parts = computed(() => optionParts(found(), typed.value))
  const options = computed(() => parts.value.flatMap((part) => part.options))
  const holdsList = computed(() => query() !== '' && isList(query()))
  /** Whether what is shown answers what is typed. */
  const isAnswered = computed(() => found().query === text.value)
  const note = computed(() => {
    if (holdsList.value) return t('picker.listHint')
    if (hasFailed()) return t('picker.failed')
    if (found().isEmpty === true) return t('picker.empty')
    if (text.value !== '' && isAnswered.value && options.value.length === 0)
      return t('picker.nobody', { text: text.value })
    return found().more ? t('picker.more') : ''
  })
  // A new answer begins at its top; a second one stands below and moves nothing.
  watch(
    () => found().query,
    () => (active.value = 0),
  )
  return {
    ...{ parts, options, active, isAnswered, holdsList, note },
    isShown: computed(() => isOpen() && (options.value.length > 0 || note.value !== '')),
    move: (by: number): void => {
      const count = options.value.length
      active.value = (active.value + by + count) % count
    },
  }
}
