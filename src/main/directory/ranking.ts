/** Gathers those who answer a query and puts them in order: the grade first, then who is close, then the name. */
import { compare } from './grade'
import { compareRanks, type Rank } from './rank'

export interface Ranked extends Rank {
  readonly id: number
  /** Greater is closer; 0 for those who are not. */
  readonly weight: number
}

export interface Ranking {
  /** Takes somebody by the first, which is the best, of their ranks. */
  add(id: number, rank: Rank, weight?: number): void
  has(id: number): boolean
  /** How many there are; of those who are not close. */
  readonly size: number
  readonly others: number
  /** The best of them. @param order the text by which people of equal rank are in order */
  best(count: number, order: (ids: readonly number[]) => ReadonlyMap<number, string>): Ranked[]
}

/** @param isVague whether so little is typed that who is close tells more than how it matches */
export function createRanking(isVague = false): Ranking {
  const ranked = new Map<number, Ranked>()
  let others = 0
  return {
    add: (id, rank, weight = 0) => {
      if (ranked.has(id)) return
      ranked.set(id, { ...rank, id, weight })
      if (weight === 0) others++
    },
    has: (id) => ranked.has(id),
    get size() {
      return ranked.size
    },
    get others() {
      return others
    },
    best: (count, order) => {
      const names = order([...ranked.keys()])
      const nameOf = (id: number) => names.get(id) ?? ''
      return [...ranked.values()]
        .sort(
          (a, b) =>
            (isVague ? b.weight - a.weight : 0) ||
            a.grade - b.grade ||
            b.weight - a.weight ||
            compareRanks(a, b) ||
            compare(nameOf(a.id), nameOf(b.id)) ||
            a.id - b.id,
        )
        .slice(0, count)
    },
  }
}
