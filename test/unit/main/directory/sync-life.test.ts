import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SyncedCopy } from '../../../support/synced-copy'
import { createMemoryCopy } from '../../../support/synced-copy-memory'
import { openSqliteCopies, type SqliteCopies } from '../../../support/synced-copy-sqlite'
import { names, person, twoEnds } from '../../../support/two-ends'

type Edit =
  { kind: 'theirs' | 'ours'; name: string; at: number } | { kind: 'theyErase' | 'weRemove'; at: number }
type Step =
  | Edit
  | { kind: 'sync'; breaksAfter: number | null; losesAnswer: boolean; during: Edit | null; request: number }
  | { kind: 'forget' }

const at = fc.nat(2)
const name = fc.stringMatching(/^[A-Z]{3}$/)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('theirs', 'ours'), name, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('theyErase', 'weRemove'), at }) },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: edit },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sync'),
      breaksAfter: fc.option(fc.nat(5), { freq: 2 }),
      losesAnswer: fc.boolean(),
      during: fc.option(edit, { freq: 5 }),
      request: fc.nat(4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget') }) },
)

/** What a random life of two ends must keep: both the same after a quiet sync, and nothing typed here lost. */
async function live(copy: SyncedCopy, steps: readonly Step[]): Promise<void> {
  const { source, sync } = twoEnds(copy)
  const everThere = new Set<string>()
  /** What is typed here by the entry it is typed in, until the user changes it. */
  const typed = new Map<string, string>()
  const there = () => names([...source.entries.values()].map(({ record }) => record))
  const noteThere = () => {
    for (const name of there()) everThere.add(name)
  }
  const change = async (one: Edit) => {
    const keys = [...source.entries.keys()]
    const here = await copy.list()
    const id = here[one.at]?.id
    noteThere()
    if (one.kind === 'theirs') source.write(keys[one.at] ?? `key ${one.name}`, person(one.name))
    else if (one.kind === 'theyErase') source.erase(keys[one.at] ?? '')
    else if (one.kind === 'ours') typed.set(await copy.save(id ?? null, person(one.name)), one.name)
    else if (id !== undefined) {
      typed.delete(id)
      await copy.remove(id)
    }
    noteThere()
  }
  const runSync = async (one: Extract<Step, { kind: 'sync' }>) => {
    let requests = 0
    source.breakAfter(one.breaksAfter, one.losesAnswer)
    source.meanwhile = async () => {
      noteThere()
      if (requests++ === one.request && one.during) await change(one.during)
    }
    await sync({ isThorough: true })
    source.meanwhile = () => Promise.resolve()
    source.breakAfter(null)
    noteThere()
  }
  for (const one of steps) {
    if (one.kind === 'sync') await runSync(one)
    else if (one.kind === 'forget') source.forgetMarks()
    else await change(one)
  }
  expect(await sync()).toHaveProperty('report')
  noteThere()
  const shown = await copy.list()
  expect(names(shown.map(({ record }) => record))).toEqual(there())
  const kept = new Set([...everThere, ...names(await copy.own()).map((name) => name.slice(0, 3))])
  for (const name of typed.values()) expect(kept).toContain(name)
}

describe('any life of two ends', () => {
  let files: SqliteCopies
  beforeAll(async () => {
    files = await openSqliteCopies()
  })
  afterAll(() => files.close())

  it.each(['in memory', 'in a file'])(
    'ends with both the same and nothing lost, %s',
    async (place) => {
      const aCopy = async () => (place === 'in memory' ? createMemoryCopy() : files.make())
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => live(await aCopy(), steps)),
        { numRuns: 300 },
      )
    },
    120_000,
  )
})
