import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRecord } from '../../../support/a-record'
import { createMemoryCopy } from '../../../support/synced-copy-memory'
import { openSqliteCopies, type SqliteCopies } from '../../../support/synced-copy-sqlite'
import { names, person, twoEnds } from '../../../support/two-ends'

const report = (given: object) => ({
  report: { added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0, conflicts: 0, ...given },
})

describe.each(['in memory', 'in a file'])('%s', (place) => {
  let files: SqliteCopies
  beforeAll(async () => {
    files = await openSqliteCopies()
  })
  afterAll(() => files.close())
  const aCopyOf = async (...first: string[]) =>
    twoEnds(place === 'in memory' ? createMemoryCopy() : await files.make(), ...first)

  describe('a sync', () => {
    it('brings everybody the first time, with progress, and what has changed afterwards', async () => {
      const { source, sync, shown, progress } = await aCopyOf('Ada', 'Grace', 'Mary')
      expect(await sync()).toEqual(report({ added: 3 }))
      expect(progress).toEqual([2, 3])
      source.write('Ada', person('Augusta'))
      source.erase('Mary')
      expect(await sync()).toEqual(report({ changed: 1, removed: 1 }))
      expect(await shown()).toEqual(['Augusta', 'Grace'])
    })

    it('refuses who cannot be invited, and forgets them where they could be before', async () => {
      const { source, sync, shown } = await aCopyOf('Ada', 'Grace')
      await sync()
      source.write('Ada', aRecord({ name: 'Ada' }))
      expect(await sync()).toEqual(report({ refused: 1, removed: 1 }))
      expect(await shown()).toEqual(['Grace'])
    })

    it('that fails leaves the last copy, its time and its mark, and says why', async () => {
      const { source, copy, clock, sync, shown } = await aCopyOf('Ada', 'Grace', 'Mary')
      await sync()
      const { mark } = await copy.store.state()
      clock.now = 2000
      for (const name of ['Ada', 'Grace', 'Mary']) source.write(name, person(`${name}2`))
      source.breakAfter(1)
      expect(await sync()).toEqual({ fault: { kind: 'unreachable', detail: 'gone' } })
      expect(await copy.last()).toMatchObject({
        at: 1000,
        report: { added: 3 },
        fault: { kind: 'unreachable' },
      })
      expect((await copy.store.state()).mark).toBe(mark)
      expect(await shown()).toHaveLength(3)
      source.breakAfter(null)
      await sync()
      expect(await shown()).toEqual(['Ada2', 'Grace2', 'Mary2'])
      expect(await copy.last()).toMatchObject({ at: 2000, fault: null })
    })

    it('is cancelled between two batches', async () => {
      const { copy, sync } = await aCopyOf('Ada', 'Grace', 'Mary')
      const abort = new AbortController()
      abort.abort()
      expect(await sync({ signal: abort.signal })).toEqual({ fault: { kind: 'cancelled', detail: '' } })
      expect(await copy.last()).toMatchObject({ at: null, fault: { kind: 'cancelled' } })
    })

    it('records a fault of our own as a broken sync, and does not swallow it', async () => {
      const { copy, sync } = await aCopyOf('Ada')
      copy.store.saveGroups = () => Promise.reject(new TypeError('a mistake'))
      await expect(sync()).rejects.toThrow('a mistake')
      expect((await copy.last()).fault).toEqual({ kind: 'broken', detail: '' })
    })

    it('takes everything afresh where the mark is forgotten, leavers included', async () => {
      const { source, sync, shown } = await aCopyOf('Ada', 'Grace')
      await sync()
      source.erase('Ada')
      source.forgetMarks()
      expect(await sync()).toEqual(report({ unchanged: 1, removed: 1 }))
      expect(await shown()).toEqual(['Grace'])
    })

    it('compares the list of keys once a day, or when it is asked to be thorough', async () => {
      const { source, clock, sync } = await aCopyOf('Ada', 'Grace', 'Mary')
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
      const { source, copy, sync, idOf } = await aCopyOf('Ada', 'Grace')
      await sync()
      await copy.save(await idOf('Ada'), person('Augusta'))
      await copy.remove(await idOf('Grace'))
      await copy.save(null, person('Mary'))
      await sync()
      expect(names([...source.entries.values()].map(({ record }) => record))).toEqual(['Augusta', 'Mary'])
    })

    it('keeps the state of the server and ours as a copy where both ends have changed', async () => {
      const { source, copy, sync, shown, idOf } = await aCopyOf('Ada', 'Grace')
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
      const { source, copy, sync, shown, idOf } = await aCopyOf('Ada')
      await sync()
      await copy.remove(await idOf('Ada'))
      source.write('Ada', person('Countess'))
      expect(await sync()).toEqual(report({ added: 1, conflicts: 1 }))
      expect(await shown()).toEqual(['Countess'])
      expect(await copy.own()).toEqual([])
    })
  })

  describe('what the user changes while a sync is under way', () => {
    it('stays to be sent with the next one', async () => {
      const { source, copy, sync, shown, idOf } = await aCopyOf('Ada')
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
      const { source, copy, sync, idOf } = await aCopyOf('Ada')
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
})
