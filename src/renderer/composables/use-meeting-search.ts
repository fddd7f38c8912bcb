/** Meetings for what is typed: the latest question's answer wins, however late an earlier one arrives. */
import { ref, shallowRef } from 'vue'
import type { Occurrence } from '../../shared/app/meetings'

export function useMeetingSearch(search: (query: string) => Promise<readonly Occurrence[]>) {
  const hits = shallowRef<readonly Occurrence[] | null>(null)
  const hasFailed = ref(false)
  let latest = 0

  async function ask(query: string): Promise<void> {
    const own = ++latest
    const text = query.trim()
    try {
      const found = text === '' ? null : await search(text)
      if (own !== latest) return
      hits.value = found
      hasFailed.value = false
    } catch {
      // The list says so.
      if (own === latest) hasFailed.value = true
    }
  }
  return { hits, hasFailed, ask }
}
