/** How far away a moment is, in the words of the window's language. */
import { computed } from 'vue'
import { useLanguage } from './use-language'

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

export function useRelativeTime() {
  const { localeTag } = useLanguage()
  const format = computed(() => new Intl.RelativeTimeFormat(localeTag.value, { numeric: 'always' }))
  const away = (seconds: number, direction: 1 | -1): string => {
    const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? UNITS[2]
    return format.value.format(direction * Math.max(1, Math.round(seconds / size)), unit)
  }
  return {
    /** `in 2 hours`, for a number of seconds ahead. */
    until: (seconds: number): string => away(seconds, 1),
    /** `2 hours ago`, for a number of seconds that have passed. */
    since: (seconds: number): string => away(seconds, -1),
  }
}
