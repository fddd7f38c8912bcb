/** What a screen reader is told politely. The same text twice is told twice. */
import { nextTick, onBeforeUnmount, readonly, ref } from 'vue'

export function useAnnouncer() {
  const message = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(text: string): void {
    clearTimeout(timer)
    message.value = ''
    void nextTick(() => (message.value = text))
  }
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return {
    message: readonly(message),
    say,
    /** Only once nothing else was said for a while: what changes with every key is not read out with every key. */
    sayLater: (text: string, ms = 600) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        say(text)
      }, ms)
    },
  }
}
