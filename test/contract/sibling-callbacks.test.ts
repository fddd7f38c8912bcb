/** The rules of the callback for the calls that change a meeting (docs/sdk.md, D1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, rooms } from './sdk-calls'
import { bookCycle, detailOf, listed, MONDAYS } from './sibling-calls'

type Callback = (error: { code: number } | null, result: unknown) => void
type Api = Record<string, (param: unknown, callback: Callback) => void>

let host: TestHost
/** The IDs of a meeting and of a series, and the room that changeVmrInfo changes. */
let confId: string
let cycleId: string
let vmrId: string
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
  confId = (await book(host)).confId
  cycleId = (await bookCycle(host)).confId
  vmrId = (await rooms(host)).cloud.vmrId
})
afterEach(async () => {
  await host.close()
})

const CALLS: [method: string, param: () => object, answersNothing: boolean][] = [
  ['editConf', () => ({ ...ORDER, confId }), true],
  ['cancelConf', () => ({ confId }), true],
  [
    'changeVmrInfo',
    () => ({
      ...{ vmrId, vmrName: 'Blue room', chairPwd: '246810', guestPwd: '135791', allowGuestStartConf: true },
      ...{ joinConfRestrictionType: 0, isOpenWaitingRoom: false },
    }),
    true,
  ],
  ['bookCycleConf', () => MONDAYS, false],
  ['editCycleConf', () => ({ ...MONDAYS, confId: cycleId }), true],
  [
    'editSubCycleConf',
    () => ({
      ...{ confId: cycleId, subConfID: '20261019', startTimeStamp: NOW + 86_400, duration: 30 },
      ...{ confMediaType: 21, isAutoRecord: false, callInRestriction: 0 },
      ...{ allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    }),
    true,
  ],
  ['cancelCycleConf', () => ({ confId: cycleId, endOnlineConf: false }), true],
  ['cancelSubCycleConf', () => ({ confId: cycleId, subConfID: '20261019', endOnlineConf: false }), true],
]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const call = (method: string, param: unknown, callback: unknown) => {
  const api = host.api as unknown as Api
  api[method]?.(param, callback as Callback)
  return typeof api[method]
}
/** All that the callback heard, and what it had heard when the call returned. */
async function heard(method: string, param: unknown) {
  const all: [code: number | null, result: unknown][] = []
  const kind = call(method, param, (error: { code: number } | null, result: unknown) => {
    all.push([error === null ? null : error.code, result])
  })
  const early = all.length
  for (let turn = 0; all.length === 0 && turn < 200; turn++) await pause(5)
  // Long enough for a second one to come.
  await pause(50)
  return { kind, early, all }
}

describe.each(CALLS)('%s', (method, param, answersNothing) => {
  it('calls back once, after it has returned, without an error', async () => {
    const { kind, early, all } = await heard(method, param())
    expect([kind, early, all.length]).toEqual(['function', 0, 1])
    const [error, result] = all[0] ?? []
    expect([error, result === null]).toEqual([null, answersNothing])
    expect(host.logged).toEqual([])
  })

  it.each<[name: string, nonsense: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['a function', () => ORDER],
    ['a bigint', 5n],
    ['a map', new Map(Object.entries(ORDER))],
  ])('answers %s with 40002, once, after it has returned', async (_, nonsense) => {
    const { early, all } = await heard(method, nonsense)
    expect({ early, all }).toEqual({ early: 0, all: [[40002, null]] })
    expect(host.logged).toEqual([])
  })

  it.each([undefined, null, {}, 'callback'])(
    'without a callback, %j, throws and changes nothing',
    async (callback) => {
      const before = [await listed(host), await detailOf(host, confId), await detailOf(host, cycleId)]
      const roomsBefore = await rooms(host)
      expect(() => call(method, param(), callback)).toThrow(TypeError)
      await pause(30)
      expect([await listed(host), await detailOf(host, confId), await detailOf(host, cycleId)]).toEqual(
        before,
      )
      expect(await rooms(host)).toEqual(roomsBefore)
    },
  )

  it('a callback that throws is logged, is not called again and breaks nothing', async () => {
    let count = 0
    call(method, param(), () => {
      count++
      throw new Error('of the caller')
    })
    for (let turn = 0; count === 0 && turn < 200; turn++) await pause(5)
    await pause(50)
    expect([count, host.logged.length]).toEqual([1, 1])
    expect((await host.call('getVmrList')).error).toBeNull()
  })
})

describe('onReceiveConfList', () => {
  it.each(CALLS.filter(([method]) => method !== 'changeVmrInfo'))('hears of %s', async (method, param) => {
    // What the bookings before this test set off has been told.
    await pause(150)
    const lists: string[][] = []
    const end = host.api.onReceiveConfList((list) => lists.push(list.map((conf) => conf.confId)))
    expect((await host.call(method, param())).error).toBeNull()
    for (let turn = 0; lists.length === 0 && turn < 200; turn++) await pause(5)
    await pause(150)
    end()
    expect(lists).toEqual([await listed(host)])
  })

  it.each(CALLS)('hears nothing of a refused %s', async (method) => {
    await pause(150)
    let count = 0
    const end = host.api.onReceiveConfList(() => count++)
    expect((await host.call(method, {})).error).not.toBeNull()
    await pause(250)
    end()
    expect(count).toBe(0)
  })
})
