/** The window's language, and the locale in which dates and numbers are written. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from '../../shared/language'
import { LOCALES } from '../../shared/time-labels'

export function useLanguage() {
  const { locale } = useI18n()
  const language = computed<Language>(() => (locale.value === 'zh' ? 'zh' : 'en'))
  return { language, localeTag: computed(() => LOCALES[language.value]) }
}
