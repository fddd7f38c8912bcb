/** Which parts of the settings have to do with what is searched for. */
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'

/** The texts by which each part is found. */
const PARTS = {
  appearance: [
    'settings.appearance',
    'settings.language',
    'settings.theme',
    'settings.light',
    'settings.dark',
  ],
  account: ['settings.account', 'settings.name', 'settings.email', 'settings.signOut', 'settings.signIn'],
  meetings: ['settings.meetings', 'settings.joinTemplate', 'settings.joinTemplateHint', 'settings.folder'],
  around: ['settings.around', 'reminders.default', 'reminders.keepInTray'],
  directory: ['settings.directory', 'settings.openDirectory'],
} as const
type Part = keyof typeof PARTS

export function useSettingsSearch() {
  const { t } = useI18n()
  const query = ref('')

  const words = computed(() => query.value.toLowerCase().split(/\s+/).filter(Boolean))
  const shows = (part: Part): boolean => {
    const text = PARTS[part]
      .map((key) => t(key))
      .join(' ')
      .toLowerCase()
    return words.value.every((word) => text.includes(word))
  }
  const isEmpty = computed(() => !(Object.keys(PARTS) as Part[]).some(shows))
  return { query, shows, isEmpty }
}
