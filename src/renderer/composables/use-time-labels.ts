/** Times in the window's language and the computer's zone. */
import { computed } from 'vue'
import { useLanguage } from './use-language'

export function useTimeLabels() {
  const { localeTag } = useLanguage()
  // Each is made when it is first used: the first view needs one of them, and waits for it.
  const time = computed(
    () => new Intl.DateTimeFormat(localeTag.value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  )
  const day = computed(
    () => new Intl.DateTimeFormat(localeTag.value, { weekday: 'long', day: 'numeric', month: 'long' }),
  )
  return {
    /** `09:00`, of an instant in seconds. */
    timeOf: (at: number) => time.value.format(at * 1000),
    /** `Monday 30 November`, of an instant in seconds. */
    dayOf: (at: number) => day.value.format(at * 1000),
  }
}
