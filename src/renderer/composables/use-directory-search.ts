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
  let listed: Promise<void> = Promise.resolve()

  /** @returns whether anybody is listed */
  async function showFirst(own: number, query: string): Promise<boolean> {
    const first = query === '' ? { hits: [], groups: [], more: false } : await search.first(query)
    if (own !== latest) return false
    hits.value = first.hits
    groups.value = first.groups
    more.value = first.more
    hasFailed.value = false
    return first.hits.length > 0
  }
  async function showWider(own: number, query: string): Promise<void> {
    if (own !== latest) return
    const isFew = query !== '' && hits.value.length < FEW
    const wider = isFew ? await search.wider(query) : { hits: [] }
    if (own !== latest) return
    hits.value = [...hits.value, ...wider.hits]
    answered.value = query
  }
  return {
    ...{ hits, groups, more, answered, hasFailed },
    ask: (text: string): void => {
      const own = ++latest
      const query = text.trim()
      const first = showFirst(own, query)
      const whole = first
        .then(() => showWider(own, query))
        .catch(() => {
          // The list says so; the next letter asks again.
          if (own === latest) hasFailed.value = true
        })
      listed = first.then(
        (isAnybody) => (isAnybody ? undefined : whole),
        () => whole,
      )
    },
    /** Resolves once those who are listed answer what was asked last, though more may follow below; or it failed. */
    settled: (): Promise<void> => listed,
  }
}
