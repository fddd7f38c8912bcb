/** Two hosts on one data folder: each sees what the other changed, and nothing is lost (docs/sdk.md, revision). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HWMVmrInfo } from '../../src/shared/sdk/vmr'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused, rooms } from './sdk-calls'
import {
  bookCycle,
  detailOf,
  done,
  faultsOf,
  instant,
  listed,
  MONDAYS,
  seriesOf,
  subConfIDs,
} from './sibling-calls'

let one: TestHost
let two: TestHost
beforeEach(async () => {
  one = await createTestHost({ now: NOW })
  two = await createTestHost({ now: NOW, seed: 2, dataDir: one.dataDir })
})
afterEach(async () => {
  expect([one.logged, two.logged]).toEqual([[], []])
  await two.close()
  await one.close()
})

describe('a change by one', () => {
  it('is what the other reads', async () => {
    const { confId } = await book(one)
    expect(await listed(two)).toEqual([confId])
    await done(two, 'editConf', { ...ORDER, confId, confSubject: 'Review' })
    expect(await detailOf(one, confId)).toMatchObject({ confSubject: 'Review', revision: 2 })
    await done(one, 'cancelConf', { confId })
    expect(await listed(two)).toEqual([])
    expect(await faultsOf(two, 'editConf', { ...ORDER, confId })).toEqual([['confId', 111070005]])
  })

  it('of a series or of one occurrence is what the other reads', async () => {
    const { confId } = await bookCycle(one)
    expect(await seriesOf(two, confId)).toEqual(await seriesOf(one, confId))
    await done(two, 'cancelSubCycleConf', { confId, subConfID: '20261019', endOnlineConf: false })
    expect(subConfIDs(await seriesOf(one, confId))).toEqual(['20261012', '20261026', '20261102'])
    await done(one, 'cancelCycleConf', { confId, endOnlineConf: false })
    expect(await listed(two)).toEqual([])
  })

  it('of a room is what the other reads', async () => {
    const { vmrId } = (await rooms(one)).cloud
    await done(one, 'changeVmrInfo', {
      ...{ vmrId, vmrName: 'Blue room', chairPwd: '246810', guestPwd: '135791', allowGuestStartConf: true },
      ...{ joinConfRestrictionType: 0, isOpenWaitingRoom: false },
    })
    expect((await two.call('getVmrList')).result as HWMVmrInfo[]).toContainEqual(
      expect.objectContaining({ vmrId, name: 'Blue room' }),
    )
  })

  it.each<[name: string, change: (confId: string) => [method: string, param: object]]>([
    ['booked', () => ['bookConf', ORDER]],
    ['edited', (confId) => ['editConf', { ...ORDER, confId, confSubject: 'Review' }]],
    ['cancelled', (confId) => ['cancelConf', { confId }]],
  ])('reaches the listeners of the other: %s', async (_, change) => {
    const { confId } = await book(one)
    const heard: string[][] = []
    const end = two.api.onReceiveConfList((list) => heard.push(list.map(({ confSubject }) => confSubject)))
    const [method, param] = change(confId)
    expect((await one.call(method, param)).error).toBeNull()
    const { result } = await one.call('getConfList')
    const now = (result as { confSubject: string }[]).map(({ confSubject }) => confSubject)
    // Within a second, where the machine has nothing else to do.
    await vi.waitFor(
      () => {
        expect(heard.at(-1)).toEqual(now)
      },
      { timeout: 20_000, interval: 20 },
    )
    end()
  })
})

describe('a stale revision', () => {
  it('is a conflict that shows the meeting as it is now, and changes nothing', async () => {
    const { confId, revision } = await book(one)
    await done(two, 'editConf', { ...ORDER, confId, revision, confSubject: 'Of two', duration: 60 })
    const current = await detailOf(one, confId)
    const error = await refused(one, 'editConf', { ...ORDER, confId, revision, confSubject: 'Of one' })
    expect(error).toMatchObject({
      domain: 'HWMSDKErrorDomain',
      code: 40002,
      userInfo: { issues: [{ field: 'revision', code: 40002 }], current },
    })
    expect(error.userInfo.issues).toHaveLength(1)
    expect(structuredClone(error)).toEqual(error)
    for (const host of [one, two]) expect(await detailOf(host, confId)).toEqual(current)
  })

  it('gives way to the current one, with which the edit applies', async () => {
    const { confId, revision } = await book(one)
    await done(two, 'editConf', { ...ORDER, confId, revision, confSubject: 'Of two' })
    const error = await refused(one, 'editConf', { ...ORDER, confId, revision, confSubject: 'Of one' })
    const { current } = error.userInfo as typeof error.userInfo & { current: { revision: number } }
    await done(one, 'editConf', { ...ORDER, confId, revision: current.revision, confSubject: 'Of one' })
    expect(await detailOf(two, confId)).toMatchObject({
      confSubject: 'Of one',
      revision: current.revision + 1,
    })
  })

  it('is said before anything about the room, and a field at fault before it', async () => {
    const { vmrId } = (await rooms(one)).cloud
    const { confId, revision } = await book(one, { ...ORDER, vmrId })
    await book(one, { ...ORDER, vmrId, startTimeStamp: NOW + 7200 })
    await done(two, 'editConf', { ...ORDER, confId, vmrId, revision })
    const stale = { ...ORDER, confId, vmrId, revision, startTimeStamp: NOW + 7200 }
    expect(await faultsOf(one, 'editConf', stale)).toEqual([['revision', 40002]])
    expect((await faultsOf(one, 'editConf', { ...stale, duration: 1 }))[0]).toEqual(['duration', 111071015])
  })

  it('does not matter where no revision is given: the edit applies', async () => {
    const { confId } = await book(one)
    await done(two, 'editConf', { ...ORDER, confId, confSubject: 'Of two', customInfo: 'x' })
    await done(one, 'editConf', { ...ORDER, confId, revision: null, confSubject: 'Of one' })
    const after = { confSubject: 'Of one', customInfo: '', revision: 3 }
    for (const host of [one, two]) expect(await detailOf(host, confId)).toMatchObject(after)
  })

  it('is one that was never reached, too', async () => {
    const { confId } = await book(one)
    expect(await faultsOf(two, 'editConf', { ...ORDER, confId, revision: 9 })).toEqual([['revision', 40002]])
  })
})

describe('at the same time', () => {
  it('one of two edits of the same revision applies, the other is a conflict', async () => {
    const { confId, revision } = await book(one)
    const answers = await Promise.all(
      [one, two, one, two].map((host, index) =>
        host.call('editConf', { ...ORDER, confId, revision, confSubject: `Edit ${String(index)}` }),
      ),
    )
    const applied = answers.flatMap(({ error }, index) => (error === null ? [`Edit ${String(index)}`] : []))
    expect(applied).toHaveLength(1)
    const current = await detailOf(one, confId)
    expect(current).toMatchObject({ confSubject: applied[0], revision: 2 })
    for (const { error } of answers.filter((answer) => answer.error !== null))
      expect(error).toMatchObject({ code: 40002, userInfo: { issues: [{ field: 'revision' }], current } })
  })

  it('edits without a revision all apply, one after another', async () => {
    const { confId } = await book(one)
    const edits = Array.from({ length: 20 }, (_, index) =>
      done(index % 2 === 0 ? one : two, 'editConf', { ...ORDER, confId, customInfo: String(index) }),
    )
    await Promise.all(edits)
    expect(await detailOf(one, confId)).toMatchObject({ revision: 21 })
    expect(await detailOf(two, confId)).toEqual(await detailOf(one, confId))
  })

  it('changes of different occurrences are both kept', async () => {
    const { confId, subConf } = await bookCycle(one)
    const change = (subConfID: string, startTimeStamp: number) => ({
      ...{ confId, subConfID, startTimeStamp, duration: 45, confMediaType: 1, isAutoRecord: false },
      ...{ callInRestriction: 2, allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    })
    await Promise.all(
      subConf.map(({ subConfID, startTimeStamp }, index) =>
        done(index % 2 === 0 ? one : two, 'editSubCycleConf', change(subConfID, startTimeStamp + 600)),
      ),
    )
    const after = await seriesOf(two, confId)
    expect(after.revision).toBe(5)
    expect(after.subConf.map(({ startTimeStamp }) => startTimeStamp)).toEqual(
      subConf.map(({ startTimeStamp }) => startTimeStamp + 600),
    )
  })

  it('one of two gets the room, be it booked or moved into, by one meeting or by a series', async () => {
    const { vmrId } = (await rooms(one)).cloud
    const monday = instant('2026-10-26T09:00:00-04:00')
    const moving = await book(one, { ...ORDER, vmrId })
    const answers = await Promise.all([
      one.call('bookConf', { ...ORDER, vmrId, startTimeStamp: monday }),
      two.call('bookCycleConf', { ...MONDAYS, orderConfParam: { ...MONDAYS.orderConfParam, vmrId } }),
      two.call('editConf', { ...ORDER, vmrId, confId: moving.confId, startTimeStamp: monday }),
    ])
    expect(answers.map(({ error }) => error?.code ?? 0).sort()).toEqual([0, 111071005, 111071005])
  })

  it('a meeting is either edited and then cancelled, or cancelled', async () => {
    const { confId } = await book(one)
    const [edited, cancelled] = await Promise.all([
      one.call('editConf', { ...ORDER, confId, confSubject: 'Review' }),
      two.call('cancelConf', { confId }),
    ])
    expect([null, 111070005]).toContain(edited.error?.code ?? null)
    expect(cancelled.error).toBeNull()
    expect(await listed(one)).toEqual([])
  })

  it('the same requestId books one series', async () => {
    const orderConfParam = { ...MONDAYS.orderConfParam, requestId: 'r1' }
    const all = await Promise.all([one, two].map((host) => bookCycle(host, { ...MONDAYS, orderConfParam })))
    expect(all[0]).toEqual(all[1])
    expect(await listed(one)).toHaveLength(1)
  })
})
