/** The rules of the callback, through the interface itself (docs/sdk.md, D1). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HWMBizOpenApi } from '../../src/shared/sdk/open-api'
import { createTestHost, type TestHost } from '../support/test-host'
import { NOW, ORDER } from './sdk-calls'

type Callback = (error: { code: number } | null, result: unknown) => void
type Call = (api: HWMBizOpenApi, callback: Callback) => void

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  await host.close()
})

const turns = () => new Promise((resolve) => setTimeout(resolve, 30))

const CALLS: [name: string, call: Call][] = [
  [
    'bookConf',
    (api, callback) => {
      api.bookConf({ ...ORDER }, callback)
    },
  ],
  [
    'bookConf refused',
    (api, callback) => {
      api.bookConf({ ...ORDER, duration: 1 }, callback)
    },
  ],
  [
    'getConfList',
    (api, callback) => {
      api.getConfList(callback)
    },
  ],
  [
    'getConfDetail',
    (api, callback) => {
      api.getConfDetail({ confId: '1' }, callback)
    },
  ],
  [
    'getVmrList',
    (api, callback) => {
      api.getVmrList(callback)
    },
  ],
]

describe.each(CALLS)('%s', (_, call) => {
  it('calls back once, after it has returned, with an error or a result', async () => {
    const heard: [unknown, unknown][] = []
    call(host.api, (error, result) => heard.push([error, result]))
    expect(heard).toEqual([])
    await turns()
    expect(heard).toHaveLength(1)
    const [error, result] = heard[0] ?? []
    expect([error === null, result === null]).toEqual(error === null ? [true, false] : [false, true])
  })

  it.each([undefined, null, {}, 'callback'])(
    'throws a TypeError at once where the callback is %j',
    (callback) => {
      expect(() => {
        call(host.api, callback as never)
      }).toThrow(TypeError)
    },
  )

  it('a callback that throws is logged, is not called again and breaks nothing', async () => {
    let count = 0
    call(host.api, () => {
      count++
      throw new Error('of the caller')
    })
    await turns()
    expect([count, host.logged.length]).toEqual([1, 1])
    expect(
      await new Promise((resolve) => {
        host.api.getVmrList((error) => {
          resolve(error)
        })
      }),
    ).toBeNull()
  })
})

it('a call without a callback books nothing', async () => {
  expect(() => {
    host.api.bookConf({ ...ORDER }, undefined as never)
  }).toThrow(TypeError)
  await turns()
  expect((await host.call('getConfList')).result).toEqual([])
})

describe('nonsense is answered like anything else', () => {
  const loop: Record<string, unknown> = { ...ORDER }
  loop.loop = loop
  const customLoop = { ...ORDER, customInfo: loop }
  it.each<[name: string, param: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a function', () => ORDER],
    ['a symbol', Symbol('order')],
    ['a bigint', 5n],
    ['a date', new Date(0)],
    ['a map', new Map(Object.entries(ORDER))],
    ['a loop', loop],
    ['a loop in a field', customLoop],
    ['a bigint in a field', { ...ORDER, duration: 30n }],
    ['a symbol in a field', { ...ORDER, confSubject: Symbol('subject') }],
    ['a function in a field', { ...ORDER, isMailOn: () => true }],
  ])('%s answers 40002', async (_, param) => {
    const answer = new Promise((resolve) => {
      host.api.bookConf(param as never, (error, result) => {
        resolve([error?.code, result])
      })
    })
    expect(await answer).toEqual([40002, null])
    expect(host.logged).toEqual([])
  })

  it.each<[name: string, param: unknown]>([
    [
      'a getter that throws',
      Object.defineProperty({ ...ORDER }, 'duration', {
        enumerable: true,
        get: () => {
          throw new Error('no')
        },
      }),
    ],
    [
      'a proxy that refuses',
      new Proxy(
        { ...ORDER },
        {
          ownKeys: () => {
            throw new Error('no')
          },
        },
      ),
    ],
  ])('%s is answered, once, with an error', async (_, param) => {
    const heard: unknown[] = []
    host.api.bookConf(param as never, (error, result) => heard.push([error?.domain, result]))
    await turns()
    expect(heard).toEqual([['HWMSDKErrorDomain', null]])
  })
})

describe('results', () => {
  it('are the caller’s own: changing one changes nothing here', async () => {
    const list = () =>
      new Promise<unknown>((resolve) => {
        host.api.getVmrList((_, rooms) => {
          resolve(rooms)
        })
      })
    const first = (await list()) as { name: string }[]
    const before = structuredClone(first)
    for (const room of first) room.name = 'changed'
    first.length = 0
    expect(await list()).toEqual(before)
  })

  it('come for each of many calls made at once', async () => {
    const ids = await Promise.all(
      Array.from(
        { length: 50 },
        () =>
          new Promise((resolve, reject) => {
            host.api.bookConf({ ...ORDER }, (error, detail) => {
              if (error) reject(new Error(error.localizedDescription))
              else resolve(detail?.confId)
            })
          }),
      ),
    )
    expect(new Set(ids).size).toBe(50)
  })
})

describe('onReceiveConfList', () => {
  const book = () => host.call('bookConf', ORDER)
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  it.each([undefined, null, {}])('throws a TypeError at once where the listener is %j', (listener) => {
    expect(() => {
      host.api.onReceiveConfList(listener as never)
    }).toThrow(TypeError)
  })

  it('says nothing where nothing changes, and nothing for a refusal', async () => {
    let heard = 0
    const end = host.api.onReceiveConfList(() => heard++)
    await host.call('bookConf', {})
    await host.call('getConfList')
    await pause(250)
    end()
    expect(heard).toBe(0)
  })

  it('brings the whole list, at most once in 100 ms, and misses no last change', async () => {
    await book()
    const heard: { at: number; ids: string[] }[] = []
    const end = host.api.onReceiveConfList((list) => {
      heard.push({ at: performance.now(), ids: list.map(({ confId }) => confId) })
    })
    for (let index = 0; index < 12; index++) {
      await book()
      await pause(20)
    }
    await pause(250)
    end()
    const { result } = await host.call('getConfList')
    expect(heard.at(-1)?.ids).toEqual((result as { confId: string }[]).map(({ confId }) => confId))
    expect(heard.at(-1)?.ids).toHaveLength(13)
    // A timer may come a moment early or late against the clock that is read here.
    const gaps = heard.slice(1).map(({ at }, index) => at - (heard[index]?.at ?? 0))
    expect(gaps.every((gap) => gap >= 80)).toBe(true)
  })

  it('ends for the one who ends it, also while a list is on its way', async () => {
    const heard: string[] = []
    const endA = host.api.onReceiveConfList(() => heard.push('a'))
    const endB = host.api.onReceiveConfList(() => heard.push('b'))
    await book()
    endA()
    endA()
    await pause(250)
    endB()
    await book()
    await pause(250)
    expect(heard).toEqual(['b'])
  })

  it('survives a listener that throws', async () => {
    const heard: number[] = []
    const endA = host.api.onReceiveConfList(() => {
      throw new Error('of the listener')
    })
    const endB = host.api.onReceiveConfList((list) => heard.push(list.length))
    await book()
    await pause(250)
    await book()
    await pause(250)
    endA()
    endB()
    expect(heard).toEqual([1, 2])
    expect(host.logged.length).toBe(2)
  })
})
