/**
 * A long list of people of which only the pages in sight are fetched. One question at a time: after each answer the
 * next is for what is in sight then, so that nobody waits for pages that were scrolled past.
 */
import { ref, shallowRef } from 'vue'
import type { DirectoryPart, PeoplePage } from '../../shared/app/directory'
import type { Person } from '../../shared/app/person'

export type ListPeople = (part: DirectoryPart, from: number, limit: number) => Promise<PeoplePage>

export const PAGE = 150
/** So many pages are kept; beyond that those farthest from what is in sight are forgotten. */
const KEPT = 20

export function usePeoplePages(list: ListPeople) {
  /** Null until the first answer. */
  const total = ref<number | null>(null)
  const hasFailed = ref(false)
  const pages = shallowRef<ReadonlyMap<number, readonly Person[]>>(new Map())
  /** Pages of before the last change: shown until they are answered anew. */
  let stale = new Set<number>()
  let part: DirectoryPart | null = null
  let sight = { first: 0, last: 0 }
  let latest = 0
  let isAsking = false

  const pageOf = (index: number) => Math.floor(index / PAGE)
  function missing(): number | null {
    if (total.value === null) return 0
    const end = pageOf(Math.max(0, Math.min(sight.last, total.value - 1)))
    for (let page = pageOf(sight.first); page <= end; page++)
      if (!pages.value.has(page) || stale.has(page)) return page
    return null
  }
  function keep(page: number, people: readonly Person[]): void {
    const middle = pageOf((sight.first + sight.last) / 2)
    const all = new Map(pages.value).set(page, people)
    const far = [...all.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).slice(KEPT)
    for (const one of far) all.delete(one)
    pages.value = all
  }
  /** False where it failed, and is still wanted. */
  async function fetch(page: number, of: DirectoryPart): Promise<boolean> {
    const own = latest
    try {
      const answer = await list(of, page * PAGE, PAGE)
      if (own !== latest) return true
      total.value = answer.total
      stale.delete(page)
      keep(page, answer.people)
      hasFailed.value = false
      return true
    } catch {
      if (own !== latest) return true
      // The list says so and offers to try again.
      hasFailed.value = true
      return false
    }
  }
  async function fetchMissing(): Promise<void> {
    if (isAsking || !part) return
    isAsking = true
    let page = missing()
    while (page !== null) page = (await fetch(page, part)) ? missing() : null
    isAsking = false
  }

  return {
    total,
    hasFailed,
    /** Undefined while the page comes. */
    personAt: (index: number): Person | undefined => pages.value.get(pageOf(index))?.[index % PAGE],
    /** Shows another part, from its beginning. */
    open: (next: DirectoryPart): Promise<void> => {
      part = next
      latest += 1
      pages.value = new Map()
      stale = new Set()
      sight = { first: 0, last: 0 }
      total.value = null
      return fetchMissing()
    },
    /** What is in sight, both included. */
    show: (first: number, last: number): Promise<void> => {
      sight = { first, last }
      return fetchMissing()
    },
    /** People have changed: what is in sight is asked for again and shown as it was until then. */
    refresh: (): Promise<void> => {
      latest += 1
      stale = new Set(pages.value.keys())
      return fetchMissing()
    },
    retry: fetchMissing,
  }
}
