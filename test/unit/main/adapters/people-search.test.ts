/** The first answer is what a brute-force search of everyone gives, best first. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../../../src/main/adapters/sqlite/directory-schema'
import { createDirectoryStore } from '../../../../src/main/adapters/sqlite/directory-store'
import { isInside, insidesOf, needlesOf } from '../../../../src/main/directory/inside-text'
import { asksOf } from '../../../../src/main/directory/asks'
import { compare } from '../../../../src/main/directory/grade'
import { compareRanks, entryOf, rankOf, type Rank } from '../../../../src/main/directory/rank'
import type { PersonRecord } from '../../../../src/main/directory/person-record'
import { readingOrder } from '../../../../src/main/directory/reading-order'
import { searchKeys } from '../../../../src/main/directory/search-keys'
import { isVague, parseQuery } from '../../../../src/main/directory/search-query'
import { aQuery, somePeople } from '../../../support/search-people'

const PEOPLE_SETS = 8
const LIMIT = 10

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-search-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

let files = 0
async function storeOf(people: readonly PersonRecord[]) {
  const db: Database = await openDatabase(
    join(folder, `${String(++files)}.db`),
    DIRECTORY_MIGRATIONS,
    'NORMAL',
  )
  const store = createDirectoryStore(db)
  await store.save(people)
  return { db, store }
}

/** Names by what their addresses end with, which is their place in the list. */
const byBruteForce = (
  people: readonly PersonRecord[],
  typed: string,
  used: ReadonlySet<string>,
): string[] => {
  const query = parseQuery(typed)
  if (!query) return []
  const ranked: { record: PersonRecord; rank: Rank }[] = []
  for (const record of people) {
    const rank = rankOf(entryOf(record, searchKeys(record)), asksOf(query))
    if (rank) ranked.push({ record, rank })
  }
  const isUsed = ({ email }: PersonRecord) => Number(used.has(email))
  return ranked
    .sort(
      (a, b) =>
        (isVague(query) ? isUsed(b.record) - isUsed(a.record) : 0) ||
        a.rank.grade - b.rank.grade ||
        isUsed(b.record) - isUsed(a.record) ||
        compareRanks(a.rank, b.rank) ||
        compare(readingOrder(a.record.name), readingOrder(b.record.name)),
    )
    .map(({ record }) => record.email)
}

it('the first answer is the beginning of what brute force gives, whoever is used often', async () => {
  await fc.assert(
    fc.asyncProperty(
      somePeople,
      fc.array(aQuery, { minLength: 20, maxLength: 40 }),
      async (people, queries) => {
        const { db, store } = await storeOf(people)
        const use = db.prepare('INSERT INTO use_count (key, count, last_at) VALUES (?, 1, 1000)')
        const used = new Set(people.filter((_, at) => at % 5 === 3).map(({ email }) => email))
        for (const email of used) use.run(`mail:${email}`)
        for (const query of queries) {
          const { hits, more } = store.searchPeople({ query, limit: LIMIT, invited: [] })
          const expected = byBruteForce(people, query, used)
          expect([query, ...hits.map(({ email }) => email)]).toEqual([query, ...expected.slice(0, LIMIT)])
          expect(more).toBe(expected.length > LIMIT)
        }
        db.close()
      },
    ),
    { numRuns: PEOPLE_SETS },
  )
})

it('the wider answer repeats nobody, and misses nobody in whom the query is', async () => {
  await fc.assert(
    fc.asyncProperty(
      somePeople,
      fc.array(aQuery, { minLength: 20, maxLength: 40 }),
      async (people, queries) => {
        const { db, store } = await storeOf(people)
        for (const query of queries) {
          const input = { query, limit: 100, invited: [] }
          const first = store.searchPeople(input).hits.map(({ email }) => email)
          const wider = store.searchPeopleWider(input).hits.map(({ email }) => email)
          expect(wider.filter((email) => first.includes(email))).toEqual([])
          const parsed = parseQuery(query)
          if (!parsed || first.length >= 30) continue
          const inside = people.filter((one) => isInside(insidesOf(one, searchKeys(one)), needlesOf(parsed)))
          const found = [...first, ...wider]
          expect(inside.map(({ email }) => email).filter((email) => !found.includes(email))).toEqual([])
        }
        db.close()
      },
    ),
    { numRuns: PEOPLE_SETS },
  )
})

it('whoever has a word that begins with the query is found', async () => {
  await fc.assert(
    fc.asyncProperty(somePeople, async (people) => {
      const { db, store } = await storeOf(people)
      for (const record of people) {
        const [word = ''] = record.name.split(/[^\p{L}\p{N}'ß]+/u).filter((one) => parseQuery(one) !== null)
        if (word === '') continue
        const { hits } = store.searchPeople({ query: word.slice(0, 4), limit: 100, invited: [] })
        expect(hits.map(({ email }) => email)).toContain(record.email)
      }
      db.close()
    }),
    { numRuns: PEOPLE_SETS },
  )
})
