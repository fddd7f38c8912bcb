/** Keys of the whole window or of a view, for as long as it is there. The table of all keys is in `shortcuts.ts`. */
import { onBeforeUnmount, onMounted } from 'vue'
import { tinykeys } from 'tinykeys'

export function useShortcuts(shortcuts: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const bound = Object.fromEntries(
    Object.entries(shortcuts).map(([keys, act]) => [
      keys,
      (event: KeyboardEvent) => {
        event.preventDefault()
        act(event)
      },
    ]),
  )
  let unbind: (() => void) | null = null
  onMounted(() => {
    unbind = tinykeys(window, bound)
  })
  onBeforeUnmount(() => unbind?.())
}
