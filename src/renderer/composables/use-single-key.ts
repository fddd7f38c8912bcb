/** A letter that acts by itself wherever nothing is being typed and no dialog is open. */
import { onBeforeUnmount, onMounted } from 'vue'

const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

export function useSingleKey(letter: string, act: () => void): void {
  const pressed = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
    if (!isPlain || event.key.toLowerCase() !== letter || document.querySelector('dialog[open]')) return
    if (event.target instanceof HTMLElement && event.target.matches(TYPED_IN)) return
    event.preventDefault()
    act()
  }
  onMounted(() => {
    window.addEventListener('keydown', pressed)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', pressed)
  })
}
