/** The window's texts: one JSON file per area and language. Those of the directory come with its views. */
import { createI18n } from 'vue-i18n'
import type { Language } from '../../shared/language'

type Area = Record<string, unknown>

const english = import.meta.glob<Area>(['./en/*.json', '!./en/directory.json'], {
  eager: true,
  import: 'default',
})
const chinese = import.meta.glob<Area>(['./zh/*.json', '!./zh/directory.json'], {
  eager: true,
  import: 'default',
})

/** Messages of a language, by the name of their area's file. */
function byArea(files: Record<string, Area>): Record<string, Area> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
  )
}

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en: byArea(english), zh: byArea(chinese) },
})

/** Also tells assistive technology in which language the page now speaks. */
export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
