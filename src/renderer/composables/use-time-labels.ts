/** Times in the window's language and the computer's zone. */
import { computed } from 'vue'
import { useLanguage } from './use-language'

export function useTimeLabels() {
  const { localeTag } = useLanguage()
  const format = computed(() => {
    const tag = localeTag.value
    const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' })
    return { time, day }
  })
  return {
    /** `09:00`, of an instant in seconds. */
    timeOf: (at: number) => format.value.time.format(at * 1000),
    /** `Monday 30 November`, of an instant in seconds. */
    dayOf: (at: number) => format.value.day.format(at * 1000),
  }
}
