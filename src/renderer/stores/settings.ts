/** The settings, and with them the window's language and theme. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Settings, SettingsChange } from '../../shared/app/settings'
import { api } from '../api'
import { setLanguage } from '../i18n'

export const useSettings = defineStore('settings', () => {
  const current = ref<Settings | null>(null)

  function apply(settings: Settings): void {
    current.value = settings
    setLanguage(settings.language === 'system' ? settings.systemLanguage : settings.language)
    const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
    const isDark = settings.theme === 'dark' || (settings.theme === 'system' && prefersDark)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  api().on('settingsChanged', apply)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (current.value) apply(current.value)
  })
  return {
    current,
    load: async () => {
      apply(await api().call('getSettings', null))
    },
    change: async (change: SettingsChange) => {
      apply(await api().call('changeSettings', change))
    },
    setSignedIn: async (isSignedIn: boolean) => {
      apply(await api().call(isSignedIn ? 'signIn' : 'signOut', null))
    },
    chooseFolder: async () => {
      apply(await api().call('chooseCalendarFolder', null))
    },
  }
})
