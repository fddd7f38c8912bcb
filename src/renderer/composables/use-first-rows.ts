/** Rendering a list in two steps, so that nobody waits for rows that are out of sight. */
import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

const LONGEST_WAIT_MS = 300

/**
 * @param list whatever the rows are made from
 * @param first as many as are seen at once
 * @returns how many rows to render: the first ones with each new list, all of them once these are painted and
 * nothing else is to be done
 */
export function useFirstRows(list: () => unknown, first: number): Readonly<Ref<number>> {
  const count = ref(first)
  let frame = 0
  let rest = 0
  const cancel = () => {
    cancelAnimationFrame(frame)
    cancelIdleCallback(rest)
  }
  watch(list, () => {
    cancel()
    count.value = first
    frame = requestAnimationFrame(() => {
      rest = requestIdleCallback(() => (count.value = Infinity), { timeout: LONGEST_WAIT_MS })
    })
  })
  onBeforeUnmount(cancel)
  return count
}
