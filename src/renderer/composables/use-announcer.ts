/** What is said politely: read out, and shown unless it only repeats what is seen. The same text twice is told twice. */
import { nextTick, onBeforeUnmount, readonly, ref } from 'vue'

export function useAnnouncer() {
  const message = ref('')
  /** Read out and not shown. */
  const isQuiet = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(text: string, quiet: boolean): void {
    clearTimeout(timer)
    isQuiet.value = quiet
    message.value = ''
    void nextTick(() => (message.value = text))
  }
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return {
    message: readonly(message),
    isQuiet: readonly(isQuiet),
    say: (text: string): void => {
      tell(text, false)
    },
    /** Quietly, and only once nothing else was said for a while: what changes with every key is not read out with every key. */
    sayLater: (text: string, ms = 600) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        tell(text, true)
      }, ms)
    },
  }
}
