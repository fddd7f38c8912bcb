/** A letter that acts by itself wherever nothing is being typed and no dialog is open. */
import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue'

const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

export function useSingleKey(letter: string, act: () => void): void {
  const pressed = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
    if (!isPlain || event.key.toLowerCase() !== letter || document.querySelector('dialog[open]')) return
    if (event.target instanceof HTMLElement && event.target.matches(TYPED_IN)) return
    event.preventDefault()
    act()
  }
  const listen = () => {
    window.addEventListener('keydown', pressed)
  }
  const rest = () => {
    window.removeEventListener('keydown', pressed)
  }
  onMounted(listen)
  onBeforeUnmount(rest)
  // A view that is kept while another is shown leaves its keys to that one.
  onActivated(listen)
  onDeactivated(rest)
}
