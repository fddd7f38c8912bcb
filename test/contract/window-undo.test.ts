/** Taking a change back for ten seconds, and splitting a series: the window's own calls (src/shared/app/meetings.ts). */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MeetingChange, Undoable } from '../../src/shared/app/meetings'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, rooms } from './sdk-calls'
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

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

async function call<T>(method: string, param: unknown): Promise<T> {
  const { error, result } = await host.call(method, param)
  expect(error).toBeNull()
  return result as T
}

const history = (confId: string) => call<MeetingChange[]>('getHistory', { confId })

/** The texts of the calendar folder once everything due is written. */
async function files(): Promise<string[]> {
  await host.settle()
  const folder = join(host.dataDir, 'calendar')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}

describe('undo', () => {
  const cancel = (confId: string, isUndoable = true) =>
    call<Undoable>('cancelMeeting', { confId, subConfID: null, reason: '', isUndoable })
  const undo = (undoToken: string | null) => host.call('undoChange', { undoToken })

  it('of a cancellation brings the meeting back, and the calendar never heard of it', async () => {
    const before = await book(host)
    const [written] = await files()
    const { undoToken, until } = await cancel(before.confId)
    expect([until, await listed(host)]).toEqual([NOW + 10, []])
    expect(await files()).toEqual([written])
    host.clock.now = NOW + 9
    expect((await undo(undoToken)).result).toEqual({ revision: 3 })
    expect(await detailOf(host, before.confId)).toEqual({ ...before, revision: 3 })
    const [again = ''] = await files()
    expect(again).toContain('STATUS:CONFIRMED')
    expect(again).toContain('SEQUENCE:2')
    expect((await history(before.confId)).map(({ kind }) => kind)).toEqual([
      'booked',
      'cancelled',
      'restored',
    ])
  })

  it('of a move brings the old time back', async () => {
    const before = await book(host)
    const { confId } = before
    const times = { startTimeStamp: NOW + 9000, duration: 15 }
    const { undoToken } = await call<Undoable>('moveMeeting', {
      ...{ confId, subConfID: null, revision: 1, isUndoable: true, ...times },
    })
    await undo(undoToken)
    expect(await detailOf(host, confId)).toEqual({ ...before, revision: 3 })
  })

  it('of a meeting of a series brings it back as it was', async () => {
    const before = await bookCycle(host)
    const { confId } = before
    const param = { confId, subConfID: '20261019', reason: '', isUndoable: true }
    const { undoToken } = await call<Undoable>('cancelMeeting', param)
    expect((await seriesOf(host, confId)).subConf).toHaveLength(3)
    await undo(undoToken)
    expect(await seriesOf(host, confId)).toEqual({ ...before, revision: 3 })
  })

  it('is over after ten seconds; then the entry goes', async () => {
    const { confId } = await book(host)
    const { undoToken, until } = await cancel(confId)
    await files()
    host.clock.now = Number(until)
    expect((await undo(undoToken)).error?.userInfo.issues).toMatchObject([
      { field: 'undoToken', code: 40002 },
    ])
    expect(await files()).toEqual([])
    expect(await listed(host)).toEqual([])
  })

  it('works once, and never with a token that nobody gave', async () => {
    const { confId } = await book(host)
    const { undoToken } = await cancel(confId)
    expect((await undo(undoToken)).error).toBeNull()
    expect((await undo(undoToken)).error?.code).toBe(40002)
    expect((await undo('nonsense')).error?.code).toBe(40002)
  })

  it('gives way to what has changed since', async () => {
    const { confId } = await book(host)
    const { undoToken } = await call<Undoable>('moveMeeting', {
      ...{ confId, subConfID: null, startTimeStamp: NOW + 9000, duration: 30, revision: 1, isUndoable: true },
    })
    await done(host, 'editConf', { ...ORDER, confId, confSubject: 'Review' })
    const { error } = await undo(undoToken)
    expect(error).toMatchObject({
      code: 40002,
      userInfo: { current: { confSubject: 'Review', revision: 3 } },
    })
  })

  it('is refused where somebody has taken the room meanwhile', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const { confId } = await book(host, { ...ORDER, vmrId })
    const { undoToken } = await cancel(confId)
    const holder = await book(host, { ...ORDER, vmrId })
    const { error } = await undo(undoToken)
    expect(error).toMatchObject({ code: 111071005, userInfo: { conflict: { confId: holder.confId } } })
  })

  it('is not offered where it was not asked for', async () => {
    const { confId } = await book(host)
    await files()
    expect(await cancel(confId, false)).toEqual({ undoToken: null, until: null, revision: 2 })
    expect(await files()).toEqual([])
  })
})

describe('a series that is split', () => {
  const third = instant('2026-10-26T09:00:00-04:00')
  const following = {
    orderConfParam: { ...MONDAYS.orderConfParam, confSubject: 'Later', startTimeStamp: third + 3600 },
    cycleParam: { ...MONDAYS.cycleParam, startDate: third },
  }

  it('ends before the meeting, and another one begins there', async () => {
    const { confId } = await bookCycle(host)
    const later = await call<HWMConfDetail>('splitSeries', { confId, subConfID: '20261026', ...following })
    expect(later).toMatchObject({ confSubject: 'Later', conferenceType: 1, revision: 1 })
    expect(subConfIDs(await seriesOf(host, confId))).toEqual(['20261012', '20261019'])
    expect(subConfIDs(await seriesOf(host, later.confId))).toEqual(['20261026', '20261102'])
    expect(await listed(host)).toEqual([confId, later.confId])
    expect(new Set(await files()).size).toBe(2)
  })

  it('keeps its room for both', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const { confId } = await bookCycle(host, {
      ...MONDAYS,
      orderConfParam: { ...MONDAYS.orderConfParam, vmrId },
    })
    const orderConfParam = { ...following.orderConfParam, startTimeStamp: third, vmrId }
    const later = await call<HWMConfDetail>('splitSeries', {
      ...{ confId, subConfID: '20261026', ...following, orderConfParam },
    })
    expect(later.vmrId).toBe(vmrId)
  })

  it.each<[name: string, change: object, fault: [string, number]]>([
    ['at its first meeting', { subConfID: '20261012' }, ['subConfID', 40002]],
    ['where there is no meeting', { subConfID: '20261013' }, ['subConfID', 111070005]],
    ['in an older revision', { revision: 9 }, ['revision', 40002]],
    ['with a rule that is none', { cycleParam: {} }, ['cycleParam.startDate', 111071041]],
  ])('is refused %s, and stays whole', async (_, change, fault) => {
    const before = await bookCycle(host)
    const param = { confId: before.confId, subConfID: '20261026', ...following, ...change }
    expect((await faultsOf(host, 'splitSeries', param))[0]).toEqual(fault)
    expect(await seriesOf(host, before.confId)).toEqual(before)
    expect(await listed(host)).toEqual([before.confId])
  })
})
