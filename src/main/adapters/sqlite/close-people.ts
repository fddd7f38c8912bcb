/** Those whom the user most likely means: invited lately or often, often with those invited already, colleagues. */
import { z } from 'zod'
import { insidesOf, type Insides } from '../../directory/inside-text'
import { entryOf, type Entry } from '../../directory/rank'
import { decayed } from '../../directory/use-decay'
import type { Database } from './database'
import { FOUND_COLUMNS, FoundRow } from './person-row'
import { createUntilChanged } from './until-changed'

export interface ClosePerson {
  readonly entry: Entry
  readonly insides: Insides
  /** Greater is closer. */
  readonly weight: number
}
/** By the number of the person. */
export type ClosePeople = ReadonlyMap<number, ClosePerson>

const MOST_USED = 300
const COLLEAGUES = 200
const MOST_TOGETHER = 1000
/** Of an invitation with those invited already, of one at all, and of a shared department. */
const WEIGHT = { together: 2, use: 1, colleague: 0.25 }

const Count = z.object({ key: z.string(), count: z.number(), last_at: z.int() })
const Row = FoundRow.extend({ identity: z.string() })
const emailKey = (email: string): string => `mail:${email.trim().toLowerCase()}`

/** For each key between 0 and 1. Only how they compare matters, so that the newest count stands for now. */
function weights(rows: readonly unknown[], weight: number): [key: string, weight: number][] {
  const counts = rows.map((row) => Count.parse(row))
  const newest = Math.max(...counts.map((one) => one.last_at))
  const sums = new Map<string, number>()
  for (const { key, count, last_at } of counts)
    sums.set(key, (sums.get(key) ?? 0) + decayed(count, last_at, newest))
  return [...sums].map(([key, sum]) => [key, (weight * sum) / (1 + sum)])
}

interface Known extends Omit<ClosePerson, 'weight'> {
  readonly id: number
}

export function createClosePeople(db: Database) {
  const sql = {
    used: db.prepare('SELECT key, count, last_at FROM use_count ORDER BY last_at DESC LIMIT ?'),
    together: db.prepare(
      `SELECT other AS key, count, last_at FROM together WHERE one IN (SELECT value FROM json_each(?))
        ORDER BY last_at DESC LIMIT ?`,
    ),
    colleagues: db.prepare(
      `SELECT identity AS key FROM person
        WHERE is_shown AND kind = 'person' AND NOT is_external AND path <> ''
          AND path = (SELECT path FROM person WHERE identity = ? AND is_shown) LIMIT ?`,
    ),
    people: db.prepare(
      `SELECT ${FOUND_COLUMNS}, p.identity FROM json_each(?) AS k JOIN person AS p ON p.identity = k.value
        WHERE p.is_shown`,
    ),
  }
  const kept = createUntilChanged(db)(() => ({
    people: new Map<string, Known | null>(),
    latest: { question: null as string | null, close: new Map() as ClosePeople },
  }))

  const weigh = (self: string, invited: readonly string[]): Map<string, number> => {
    const keys = JSON.stringify(invited.map(emailKey))
    const colleagues = sql.colleagues.all(emailKey(self), COLLEAGUES) as { key: string }[]
    const sums = new Map<string, number>()
    for (const [key, weight] of [
      ...weights(sql.used.all(MOST_USED), WEIGHT.use),
      ...weights(sql.together.all(keys, MOST_TOGETHER), WEIGHT.together),
      ...colleagues.map(({ key }): [string, number] => [key, WEIGHT.colleague]),
    ])
      sums.set(key, (sums.get(key) ?? 0) + weight)
    return sums
  }
  const getToKnow = (people: Map<string, Known | null>, keys: readonly string[]) => {
    for (const key of keys) people.set(key, null)
    for (const row of sql.people.all(JSON.stringify(keys))) {
      const { id, identity, record, keys: searched } = Row.parse(row)
      people.set(identity, { id, entry: entryOf(record, searched), insides: insidesOf(record, searched) })
    }
  }

  /** @param self the user's own address @param invited addresses */
  return (self: string, invited: readonly string[]): ClosePeople => {
    const state = kept()
    const question = [self, ...invited].join('\n')
    if (state.latest.question === question) return state.latest.close
    const sums = weigh(self, invited)
    const unknown = [...sums.keys()].filter((key) => !state.people.has(key))
    if (unknown.length > 0) getToKnow(state.people, unknown)
    const close = new Map<number, ClosePerson>()
    for (const [key, weight] of sums) {
      const known = state.people.get(key)
      if (known) close.set(known.id, { ...known, weight })
    }
    state.latest = { question, close }
    return close
  }
}
