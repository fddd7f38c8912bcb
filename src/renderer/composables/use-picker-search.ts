/**
 * What the directory answers to the text in the field. The latest question's answer wins; where it has few, a second
 * one follows it, below, so that nothing moves. Before anything is typed it offers favourites and those invited last.
 */
import { computed, ref, shallowRef } from 'vue'
import type { Group } from '../../shared/app/directory'
import type { Person, PersonHit } from '../../shared/app/person'
import type { PickerDirectory } from './picker-directory'

/** As many as an answer holds; where it holds fewer, the second one is asked for. */
export const MOST_HITS = 30
const MOST_SUGGESTED = 10
/** Characters that the directory is asked for at most; nobody has so long a name. */
const LONGEST = 200

export interface Found {
  /** What this answers, without spaces around it. */
  readonly query: string
  readonly hits: readonly PersonHit[]
  readonly groups: readonly Group[]
  readonly more: boolean
  /** Inside words, and with one mistake. */
  readonly wider: readonly PersonHit[]
  readonly favourites: readonly Person[]
  readonly recent: readonly Person[]
  /** Nobody is in the directory at all; null while nobody has asked. */
  readonly isEmpty: boolean | null
}

const NOTHING: Found = {
  ...{ query: '', hits: [], groups: [], more: false, wider: [] },
  ...{ favourites: [], recent: [], isEmpty: null },
}

type Source = Pick<PickerDirectory, 'search' | 'searchWider' | 'list' | 'count'>

export function usePickerSearch(source: Source, invited: () => string[]) {
  const found = shallowRef<Found>(NOTHING)
  const hasFailed = ref(false)
  let latest = 0

  async function suggest(isLatest: () => boolean): Promise<void> {
    const [favourites, recent, count] = await Promise.all([
      source.list({ kind: 'favourites' }, MOST_SUGGESTED),
      source.list({ kind: 'recent' }, MOST_SUGGESTED),
      source.count(),
    ])
    const isFavourite = new Set(favourites.map(({ personId }) => personId))
    const others = recent.filter(({ personId }) => !isFavourite.has(personId))
    if (isLatest()) found.value = { ...NOTHING, favourites, recent: others, isEmpty: count === 0 }
  }
  /** The first answer to a text, whatever is asked meanwhile. */
  async function first(text: string): Promise<Found> {
    const query = text.trim()
    return { ...NOTHING, ...(await source.search(query.slice(0, LONGEST), invited())), query }
  }
  async function search(query: string, isLatest: () => boolean): Promise<void> {
    const answer = await first(query)
    if (!isLatest()) return
    const isNobody = answer.hits.length + answer.groups.length === 0
    const isEmpty = isNobody ? (await source.count()) === 0 : false
    if (isLatest()) found.value = { ...answer, isEmpty }
  }
  async function widen(query: string, isLatest: () => boolean): Promise<void> {
    const { hits, more } = found.value
    if (!isLatest() || more || hits.length >= MOST_HITS || query === '') return
    const { hits: wider } = await source.searchWider(query.slice(0, LONGEST), invited())
    if (isLatest()) found.value = { ...found.value, wider: wider.slice(0, MOST_HITS - hits.length) }
  }
  async function ask(text: string): Promise<void> {
    const own = ++latest
    const isLatest = () => own === latest
    const query = text.trim()
    try {
      await (query === '' ? suggest(isLatest) : search(query, isLatest))
      if (isLatest()) hasFailed.value = false
      await widen(query, isLatest)
    } catch {
      // Whoever shows the answer says so; the next letter asks again.
      if (isLatest()) hasFailed.value = true
    }
  }
  return {
    found: computed(() => found.value),
    hasFailed,
    ask,
    first,
    /** Forgets what is shown, and whatever is on its way. */
    clear: (): void => {
      latest++
      found.value = NOTHING
    },
  }
}
export type PickerSearch = ReturnType<typeof usePickerSearch>
