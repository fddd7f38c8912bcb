/** cancelConf: only before the start; the room is free again, the ID is gone for good (docs/sdk.md, sibling calls). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused, rooms } from './sdk-calls'
import { detailOf, done, faultsOf, listed } from './sibling-calls'

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const cancel = (confId: string) => done(host, 'cancelConf', { confId })
const faults = (param: unknown) => faultsOf(host, 'cancelConf', param)

describe('a cancelled meeting', () => {
  it('leaves the list, and the others stay', async () => {
    const { confId } = await book(host)
    const other = await book(host, { ...ORDER, confSubject: 'Other' })
    await cancel(confId)
    expect(await listed(host)).toEqual([other.confId])
    expect(await detailOf(host, other.confId)).toEqual(other)
  })

  it('is no meeting any more: it can neither be read, nor changed, nor cancelled again', async () => {
    const { confId } = await book(host)
    await cancel(confId)
    expect(await faultsOf(host, 'getConfDetail', { confId })).toEqual([['confId', 111070005]])
    expect(await faultsOf(host, 'editConf', { ...ORDER, confId })).toEqual([['confId', 111070005]])
    expect(await faults({ confId })).toEqual([['confId', 111070005]])
  })

  it('sets its room free', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const { confId } = await book(host, { ...ORDER, vmrId })
    expect((await refused(host, 'bookConf', { ...ORDER, vmrId })).code).toBe(111071005)
    await cancel(confId)
    expect(await book(host, { ...ORDER, vmrId })).toMatchObject({ vmrId })
  })

  it('can be cancelled by one of two at the same time', async () => {
    const { confId } = await book(host)
    const answers = await Promise.all([
      host.call('cancelConf', { confId }),
      host.call('cancelConf', { confId }),
    ])
    expect(answers.map(({ error }) => error?.code ?? 0).sort()).toEqual([0, 111070005])
  })
})

describe('the ID of a cancelled meeting', () => {
  /** The ID that a host with this seed draws first in the folder. */
  const firstId = async (dataDir: string, shouldCancel = false) => {
    const other = await createTestHost({ now: NOW, seed: 7, dataDir })
    const { confId } = await book(other)
    if (shouldCancel) await done(other, 'cancelConf', { confId })
    await other.close()
    return confId
  }

  it('is never given to another one, though the same is drawn again', async () => {
    const control = await createTestHost({ now: NOW })
    const drawn = await firstId(control.dataDir)
    await control.close()
    // The same seed draws the same ID in a folder of the same rooms …
    expect(await firstId(host.dataDir, true)).toBe(drawn)
    // … and another one where that was used.
    expect(await firstId(host.dataDir)).not.toBe(drawn)
  })
})

describe('a meeting that has started', () => {
  it.each([
    ['at its start', 3600],
    ['while it runs', 4000],
    ['when it is over', 9000],
  ])('cannot be cancelled %s', async (_, passed) => {
    const { confId } = await book(host)
    host.clock.now = NOW + passed
    const before = await detailOf(host, confId)
    expect(await faults({ confId })).toEqual([['confId', 111071067]])
    expect(await detailOf(host, confId)).toEqual(before)
  })

  it('can be cancelled up to the second before', async () => {
    const { confId } = await book(host)
    host.clock.now = NOW + 3599
    await cancel(confId)
    expect(await listed(host)).toEqual([])
  })
})

describe('what is refused', () => {
  it.each([
    [{ confId: '' }, 'confId', 40008],
    [{ confId: '1'.repeat(33) }, 'confId', 40012],
    [{ confId: '999999999' }, 'confId', 111070005],
    [{ confId: 'nowhere' }, 'confId', 111070005],
    [{ confId: null }, 'confId', 40002],
    [{ confId: 123456789 }, 'confId', 40002],
    [{}, 'confId', 40002],
    [null, '', 40002],
    [undefined, '', 40002],
    ['123456789', '', 40002],
    [[], '', 40002],
  ])('%j names %j with %d', async (param, field, code) => {
    expect(await faults(param)).toEqual([[field, code]])
  })

  it('loses nothing: every fault is named and the meeting stays', async () => {
    const { confId } = await book(host)
    expect(await faults({ confId, endOnlineConf: true })).toEqual([['endOnlineConf', 40002]])
    expect(await faults({ colour: 'red', confId: '', subConfID: '1' })).toEqual([
      ['confId', 40008],
      ['colour', 40002],
      ['subConfID', 40002],
    ])
    expect(await listed(host)).toEqual([confId])
  })

  it('signed out, 40009 comes alone and the meeting stays', async () => {
    const { confId } = await book(host)
    await host.call('signOut')
    expect(await faults({ confId })).toEqual([['', 40009]])
    await host.call('signIn')
    expect(await listed(host)).toEqual([confId])
  })

  it('the ID of a room', async () => {
    const { personal } = await rooms(host)
    expect(await faults({ confId: personal.confId })).toEqual([['confId', 111070005]])
  })
})
