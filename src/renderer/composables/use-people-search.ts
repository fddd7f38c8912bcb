/** People for what is typed: the latest question's answer wins, however late an earlier one arrives. */
import { ref, shallowRef } from 'vue'
import type { PersonHit } from '../../shared/app/person'

export interface PeopleFound {
  readonly hits: readonly PersonHit[]
  /** More people match than were answered. */
  readonly more: boolean
}

const NOBODY: PeopleFound = { hits: [], more: false }

export function usePeopleSearch(search: (query: string) => Promise<PeopleFound>) {
  const found = shallowRef(NOBODY)
  /** What `found` answers. */
  const answered = ref('')
  let latest = 0

  async function ask(query: string): Promise<void> {
    const own = ++latest
    const answer = query.trim() === '' ? NOBODY : await search(query)
    if (own !== latest) return
    found.value = answer
    answered.value = query
  }
  return { found, answered, ask }
}
