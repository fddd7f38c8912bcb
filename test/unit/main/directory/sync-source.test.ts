import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syncSource, type SyncOutcome } from '../../../../src/main/directory/sync-source'
import { aRecord } from '../../../support/a-record'
import { createFakeSource } from '../../../support/fake-source'
import { createMemoryCopy } from '../../../support/synced-copy-memory'

const person = (name: string) => aRecord({ name, email: `${name.toLowerCase()}@example.com` })
const names = (records: { name: string }[]) => records.map(({ name }) => name).sort()

function aCopyOf(...first: string[]) {
  const source = createFakeSource()
  const copy = createMemoryCopy()
  const clock = { now: 1000 }
  const progress: number[] = []
  for (const name of first) source.write(name, person(name))
  const sync = (given: { isThorough?: boolean; signal?: AbortSignal } = {}): Promise<SyncOutcome> =>
    syncSource({
      ...{ source, store: copy.store, password: '', isThorough: given.isThorough ?? false },
      signal: given.signal ?? new AbortController().signal,
      clock: () => clock.now,
      onProgress: (done) => progress.push(done),
    })
  const shown = async () => names((await copy.list()).map(({ record }) => record))
  const idOf = async (name: string) =>
    (await copy.list()).find(({ record }) => record.name === name)?.id ?? ''
  return { source, copy, clock, progress, sync, shown, idOf }
}

const report = (given: object) => ({
  report: { added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0, conflicts: 0, ...given },
})

describe('a sync', () => {
  it('brings everybody the first time, with progress, and what has changed afterwards', async () => {
    const { source, sync, shown, progress } = aCopyOf('Ada', 'Grace', 'Mary')
    expect(await sync()).toEqual(report({ added: 3 }))
    expect(progress).toEqual([2, 3])
    source.write('Ada', person('Augusta'))
    source.erase('Mary')
    expect(await sync()).toEqual(report({ changed: 1, removed: 1 }))
    expect(await shown()).toEqual(['Augusta', 'Grace'])
  })

  it('refuses who cannot be invited, and forgets them where they could be before', async () => {
    const { source, sync, shown } = aCopyOf('Ada', 'Grace')
    await sync()
    source.write('Ada', aRecord({ name: 'Ada' }))
    expect(await sync()).toEqual(report({ refused: 1, removed: 1 }))
    expect(await shown()).toEqual(['Grace'])
  })

  it('that fails leaves the last copy, its time and its mark, and says why', async () => {
    const { source, copy, clock, sync, shown } = aCopyOf('Ada', 'Grace', 'Mary')
    await sync()
    const { mark } = await copy.store.state()
    clock.now = 2000
    for (const name of ['Ada', 'Grace', 'Mary']) source.write(name, person(`${name}2`))
    source.breakAfter(1)
    expect(await sync()).toEqual({ fault: { kind: 'unreachable', detail: 'gone' } })
    expect(copy.last).toMatchObject({ at: 1000, report: { added: 3 }, fault: { kind: 'unreachable' } })
    expect((await copy.store.state()).mark).toBe(mark)
    expect(await shown()).toHaveLength(3)
    source.breakAfter(null)
    await sync()
    expect(await shown()).toEqual(['Ada2', 'Grace2', 'Mary2'])
    expect(copy.last).toMatchObject({ at: 2000, fault: null })
  })

  it('is cancelled between two batches', async () => {
    const { copy, sync } = aCopyOf('Ada', 'Grace', 'Mary')
    const abort = new AbortController()
    abort.abort()
    expect(await sync({ signal: abort.signal })).toEqual({ fault: { kind: 'cancelled', detail: '' } })
    expect(copy.last).toMatchObject({ at: null, fault: { kind: 'cancelled' } })
  })

  it('records a fault of our own as a broken sync, and does not swallow it', async () => {
    const { copy, sync } = aCopyOf('Ada')
    copy.store.saveGroups = () => Promise.reject(new TypeError('a mistake'))
    await expect(sync()).rejects.toThrow('a mistake')
    expect(copy.last.fault).toEqual({ kind: 'broken', detail: '' })
  })

  it('takes everything afresh where the mark is forgotten, leavers included', async () => {
    const { source, sync, shown } = aCopyOf('Ada', 'Grace')
    await sync()
    source.erase('Ada')
    source.forgetMarks()
    expect(await sync()).toEqual(report({ unchanged: 1, removed: 1 }))
    expect(await shown()).toEqual(['Grace'])
  })

  it('compares the list of keys once a day, or when it is asked to be thorough', async () => {
    const { source, clock, sync } = aCopyOf('Ada', 'Grace', 'Mary')
    await sync()
    // As a source that does not say who has left.
    source.entries.delete('Ada')
    expect(await sync()).toEqual(report({}))
    clock.now += 24 * 3600
    expect(await sync()).toEqual(report({ removed: 1 }))
    source.entries.delete('Grace')
    expect(await sync({ isThorough: true })).toEqual(report({ removed: 1 }))
  })

  it('sends the own changes first', async () => {
    const { source, copy, sync, idOf } = aCopyOf('Ada', 'Grace')
    await sync()
    await copy.save(await idOf('Ada'), person('Augusta'))
    await copy.remove(await idOf('Grace'))
    await copy.save(null, person('Mary'))
    await sync()
    expect(names([...source.entries.values()].map(({ record }) => record))).toEqual(['Augusta', 'Mary'])
  })

  it('keeps the state of the server and ours as a copy where both ends have changed', async () => {
    const { source, copy, sync, shown, idOf } = aCopyOf('Ada', 'Grace')
    await sync()
    await copy.save(await idOf('Ada'), person('Augusta'))
    source.write('Ada', person('Countess'))
    await copy.save(await idOf('Grace'), person('Admiral'))
    source.erase('Grace')
    expect(await sync()).toEqual(report({ changed: 1, removed: 1, conflicts: 2 }))
    expect(await shown()).toEqual(['Countess'])
    expect(names(await copy.own())).toEqual(['Admiral (copy)', 'Augusta (copy)'])
  })

  it('brings back what was removed here and changed there', async () => {
    const { source, copy, sync, shown, idOf } = aCopyOf('Ada')
    await sync()
    await copy.remove(await idOf('Ada'))
    source.write('Ada', person('Countess'))
    expect(await sync()).toEqual(report({ changed: 1, conflicts: 1 }))
    expect(await shown()).toEqual(['Countess'])
    expect(await copy.own()).toEqual([])
  })
})

describe('what the user changes while a sync is under way', () => {
  it('stays to be sent with the next one', async () => {
    const { source, copy, sync, shown, idOf } = aCopyOf('Ada')
    await sync()
    await copy.save(await idOf('Ada'), person('Augusta'))
    source.meanwhile = async () => {
      source.meanwhile = () => Promise.resolve()
      await copy.save(await idOf('Augusta'), person('Countess'))
    }
    await sync()
    expect(await shown()).toEqual(['Countess'])
    await sync()
    expect(source.entries.get('Ada')?.record.name).toBe('Countess')
  })

  it.each(['write', 'erase'] as const)('becomes a copy where the other end did %s', async (deed) => {
    const { source, copy, sync, idOf } = aCopyOf('Ada')
    await sync()
    source[deed]('Ada', person('Countess'))
    source.meanwhile = async () => {
      source.meanwhile = () => Promise.resolve()
      await copy.save(await idOf('Ada'), person('Augusta'))
    }
    expect(await sync()).toHaveProperty('report.conflicts', 1)
    expect(names(await copy.own())).toEqual(['Augusta (copy)'])
  })
})

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
async function live(steps: readonly Step[]): Promise<void> {
  const { source, copy, sync } = aCopyOf()
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
  it('ends with both the same and nothing lost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), live), { numRuns: 500 })
  }, 60_000)
})
