/** The present, in seconds, as often as what is shown of it can change. */
import { onBeforeUnmount, readonly, ref } from 'vue'

const EVERY_MS = 15_000
const current = () => Math.floor(Date.now() / 1000)

export function useNow() {
  const now = ref(current())
  const timer = setInterval(() => {
    now.value = current()
  }, EVERY_MS)
  onBeforeUnmount(() => {
    clearInterval(timer)
  })
  return readonly(now)
}
