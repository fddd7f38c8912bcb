/** Orders what the index found: exact, prefix, pinyin, initials, then the rest. */
import type { MatchField } from '../../shared/app/person'
import type { SearchKeys } from './search-keys'

export interface Match {
  /** Smaller is better. */
  readonly rank: number
  readonly field: MatchField
}

const FIELDS: readonly MatchField[] = ['name', 'pinyin', 'initials', 'email', 'number', 'department', 'title']

/** How `query` (already in the form of searchText) matches a person. */
export function matchOf(keys: SearchKeys, query: string): Match {
  const compact = query.replaceAll(' ', '')
  if (keys.name === query) return { rank: 0, field: 'name' }
  if (keys.name.startsWith(query)) return { rank: 1, field: 'name' }
  if (compact !== '' && keys.pinyin.split(' ').some((reading) => reading.startsWith(compact)))
    return { rank: 2, field: 'pinyin' }
  if (compact !== '' && keys.initials.startsWith(compact)) return { rank: 3, field: 'initials' }
  const field = FIELDS.find((name) => keys[name].includes(query) || keys[name].includes(compact)) ?? 'name'
  return { rank: 4 + FIELDS.indexOf(field), field }
}
