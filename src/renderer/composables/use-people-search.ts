/** People for what is typed: the latest question's answer wins, however late an earlier one arrives. */
import { shallowRef } from 'vue'
import type { PersonHit } from '../../shared/app/person'

export function usePeopleSearch(search: (query: string) => Promise<readonly PersonHit[]>) {
  const hits = shallowRef<readonly PersonHit[]>([])
  let latest = 0

  async function ask(query: string): Promise<void> {
    const own = ++latest
    const found = query.trim() === '' ? [] : await search(query)
    if (own === latest) hits.value = found
  }
  return { hits, ask }
}
