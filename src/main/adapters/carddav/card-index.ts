/** Which card belongs to which group, from one sync to the next: an incremental one sees few of the cards. */
import type { SourceGroup } from '../../directory/source'
import type { CardFacts } from './card-facts'
import { normalPath } from './card-path'

/** What of it outlives a sync. */
export interface CardMemory {
  /** Keys of cards by category. */
  readonly categories: ReadonlyMap<string, readonly string[]>
  /** Keys by UID, of the cards whose file has another name. */
  readonly uids: ReadonlyMap<string, string>
}

export interface CardIndex {
  note(key: string, facts: CardFacts): void
  forget(keys: Iterable<string>): void
  /** Groups that are or may be other than before, and the keys of those that are no more. */
  changedGroups(): { groups: SourceGroup[]; removed: string[] }
  /** The keys of groups that are no cards. */
  groupKeys(): string[]
  memory(): CardMemory
}

const keyOfCategory = (name: string): string => `category:${name}`
const fileOf = (uid: string): string => `${normalPath(uid)}.vcf`

export function createCardIndex(before: CardMemory): CardIndex {
  const categories = new Map([...before.categories].map(([name, keys]) => [name, new Set(keys)]))
  const uids = new Map(before.uids)
  const touched = new Set<string>()
  const groups = new Map<string, NonNullable<CardFacts['group']>>()

  const leave = (keys: ReadonlySet<string>) => {
    for (const [name, members] of categories)
      for (const key of keys) if (members.delete(key)) touched.add(name)
    for (const [uid, key] of uids) if (keys.has(key)) uids.delete(uid)
    for (const key of keys) groups.delete(key)
  }
  const keyOf = (groupKey: string, uid: string): string =>
    uids.get(uid) ?? groupKey.slice(0, groupKey.lastIndexOf('/') + 1) + fileOf(uid)

  return {
    note: (key, { uid, categories: names, group }) => {
      if (uid !== '' && !key.endsWith(`/${fileOf(uid)}`)) uids.set(uid, key)
      for (const name of names) {
        touched.add(name)
        categories.set(name, (categories.get(name) ?? new Set()).add(key))
      }
      if (group) groups.set(key, group)
    },
    forget: (keys) => {
      leave(new Set(keys))
    },
    changedGroups: () => {
      const gone = [...touched].filter((name) => (categories.get(name)?.size ?? 0) === 0)
      for (const name of gone) categories.delete(name)
      const byCategory = [...touched].flatMap((name): SourceGroup[] => {
        const members = categories.get(name)
        return members ? [{ key: keyOfCategory(name), name, members: [...members] }] : []
      })
      const cards = [...groups].map(([key, { name, memberUids }]): SourceGroup => ({
        ...{ key, name },
        members: memberUids.map((uid) => keyOf(key, uid)),
      }))
      return {
        groups: [...byCategory, ...cards].filter(({ name }) => name !== ''),
        removed: gone.map(keyOfCategory),
      }
    },
    groupKeys: () => [...categories.keys()].map(keyOfCategory),
    memory: () => ({
      categories: new Map([...categories].map(([name, members]) => [name, [...members]])),
      uids,
    }),
  }
}
