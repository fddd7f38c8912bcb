/** People found for what is typed: the first answer at once, the wider one after it. The latest question's wins. */
import { ref, shallowRef } from 'vue'
import type { Group } from '../../shared/app/directory'
import type { PersonHit } from '../../shared/app/person'

export interface DirectorySearch {
  first: (query: string) => Promise<{ hits: readonly PersonHit[]; groups: readonly Group[]; more: boolean }>
  wider: (query: string) => Promise<{ hits: readonly PersonHit[] }>
}

/** With fewer hits than this the wider question is asked. */
const FEW = 30

export function useDirectorySearch(search: DirectorySearch) {
  const hits = shallowRef<readonly PersonHit[]>([])
  const groups = shallowRef<readonly Group[]>([])
  const more = ref(false)
  /** The question to which `hits` are the whole answer; null before the first. */
  const answered = ref<string | null>(null)
  const hasFailed = ref(false)
  let latest = 0
  let whole: Promise<void> = Promise.resolve()

  async function answer(text: string): Promise<void> {
    const own = ++latest
    const query = text.trim()
    try {
      const first = query === '' ? { hits: [], groups: [], more: false } : await search.first(query)
      if (own !== latest) return
      hits.value = first.hits
      groups.value = first.groups
      more.value = first.more
      hasFailed.value = false
      const wider = query !== '' && first.hits.length < FEW ? await search.wider(query) : { hits: [] }
      if (own !== latest) return
      hits.value = [...first.hits, ...wider.hits]
      answered.value = query
    } catch {
      // The list says so; the next letter asks again.
      if (own === latest) hasFailed.value = true
    }
  }
  return {
    ...{ hits, groups, more, answered, hasFailed },
    ask: (text: string): void => {
      whole = answer(text)
    },
    /** Resolves once what was asked last has its whole answer, or failed. */
    settled: (): Promise<void> => whole,
  }
}
