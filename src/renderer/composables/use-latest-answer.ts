/** An answer for what is typed: the latest question's wins, however late an earlier one arrives. */
import { ref, shallowRef } from 'vue'

/** @param nothing the answer while nothing is asked */
export function useLatestAnswer<Answer>(search: (query: string) => Promise<Answer>, nothing: Answer) {
  const found = shallowRef(nothing)
  /** What `found` answers. */
  const answered = ref('')
  const hasFailed = ref(false)
  let latest = 0

  async function ask(query: string): Promise<void> {
    const own = ++latest
    try {
      const answer = query.trim() === '' ? nothing : await search(query.trim())
      if (own !== latest) return
      found.value = answer
      answered.value = query
      hasFailed.value = false
    } catch {
      // Whoever shows the answer says so; the next letter asks again.
      if (own === latest) hasFailed.value = true
    }
  }
  return { found, answered, hasFailed, ask }
}
