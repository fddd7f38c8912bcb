/** What bookCycleConf refuses: each row of the rule with its code, every fault at once, in order (docs/sdk.md). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { NOW, ORDER, refused } from './sdk-calls'
import { bookCycle, faultsOf, listed, MONDAYS } from './sibling-calls'

const { orderConfParam, cycleParam } = MONDAYS
const DAILY = { ...cycleParam, cycleType: 0, listPoints: null }
const MONTHLY = { ...cycleParam, cycleType: 2, listPoints: '1' }

let host: TestHost
beforeAll(async () => {
  host = await createTestHost({ now: NOW })
})
afterAll(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const faults = (param: unknown) => faultsOf(host, 'bookCycleConf', param)
/** `[field, code]` without the name of the parameter that holds the rule. */
const ruleFaults = async (rule: object) =>
  (await faults({ orderConfParam, cycleParam: rule })).map(([field, code]) => [
    field.replace(/^cycleParam\./, ''),
    code,
  ])

describe('the rule', () => {
  it.each<[field: string, code: number, rule: object, values: unknown[]]>([
    ['startDate', 111071041, MONDAYS.cycleParam, [undefined, null]],
    ['endDate', 111071042, MONDAYS.cycleParam, [undefined, null]],
    ['cycleType', 111071043, MONDAYS.cycleParam, [undefined, null, 3, -1, 0.5, '1', 'Week']],
    ['interval', 111071044, DAILY, [0, -1, 16, 1.5, '1', undefined, null]],
    ['interval', 111071044, MONDAYS.cycleParam, [0, 6, 15, 1.5, '1', undefined, null]],
    ['interval', 111071044, MONTHLY, [0, 4, 15, 1.5, '1', undefined, null]],
    ['listPoints', 111071045, MONDAYS.cycleParam, [undefined, null, '']],
    ['listPoints', 111071045, MONTHLY, [undefined, null, '']],
    ['listPoints', 111071046, MONDAYS.cycleParam, ['7', '-1', '1,7', '31']],
    ['listPoints', 111071046, MONTHLY, ['0', '32', '-1', '1,32', '1,0']],
    ['preRemindDays', 40002, MONDAYS.cycleParam, [-1, 31, 1.5, '1', true]],
  ])('%s answers %d', async (field, code, rule, values) => {
    for (const value of values) expect(await ruleFaults({ ...rule, [field]: value })).toEqual([[field, code]])
  })

  it.each([
    ['startDate', ['soon', 1.5, {}]],
    ['endDate', ['later', 1.5, {}]],
    ['listPoints', [5, {}, ['1']]],
  ])('%s of the wrong type is refused by name: %j', async (field, values) => {
    for (const value of values)
      expect((await ruleFaults({ ...cycleParam, [field]: value })).map(([name]) => name)).toEqual([field])
  })

  it.each<[name: string, rule: object]>([
    ['days by 15', { ...DAILY, interval: 15 }],
    ['days whose points are empty', { ...DAILY, listPoints: '' }],
    ['weeks by 5, on every day', { ...cycleParam, interval: 5, listPoints: '0,1,2,3,4,5,6' }],
    ['months by 3, on days out of order and twice', { ...MONTHLY, interval: 3, listPoints: '31,12,1,12' }],
    ['a reminder on the day', { ...cycleParam, preRemindDays: 0 }],
    ['a reminder 30 days before', { ...cycleParam, preRemindDays: 30 }],
    ['a reminder that is null', { ...cycleParam, preRemindDays: null }],
  ])('%s is taken', async (_, rule) => {
    expect((await bookCycle(host, { orderConfParam, cycleParam: rule })).subConf.length).toBeGreaterThan(0)
  })

  it('may not end before it starts', async () => {
    const rule = { ...cycleParam, endDate: cycleParam.startDate - 86_400 }
    expect((await ruleFaults(rule)).map(([field]) => field)).toEqual(['endDate'])
  })

  it('must have an occurrence', async () => {
    const before = await listed(host)
    // Monday to Wednesday holds no Saturday.
    const rule = { ...cycleParam, endDate: cycleParam.startDate + 2 * 86_400, listPoints: '6' }
    expect((await ruleFaults(rule))[0]?.[0]).toMatch(/^(listPoints|endDate)$/)
    expect(await listed(host)).toEqual(before)
  })
})

describe('the order', () => {
  it.each<[field: string, code: number, values: unknown[]]>([
    ['confSubject', 40002, [undefined, null, '  ', 'a\nb']],
    ['confSubject', 40011, ['x'.repeat(129)]],
    ['startTimeStamp', 40115, [NOW, 0]],
    ['startTimeStamp', 111071014, [NOW + 366 * 86_400 + 1]],
    ['startTimeStamp', 40002, ['soon', 1.5]],
    ['duration', 111071015, [14, 1441]],
    ['confType', 40002, [undefined, 2]],
    ['guestPwd', 111071080, ['123']],
    ['isAutoRecord', 40002, [true]],
    ['timeZone', 40002, [0, 74]],
    ['vmrId', 111070006, ['nowhere']],
    ['attendee', 40002, [{}]],
    ['requestId', 40002, ['']],
    ['confId', 40002, ['1', null]],
  ])('%s answers %d, under the name of its parameter: %j', async (field, code, values) => {
    for (const value of values)
      expect(await faults({ cycleParam, orderConfParam: { ...orderConfParam, [field]: value } })).toEqual([
        [`orderConfParam.${field}`, code],
      ])
  })

  it('counts the host against the places', async () => {
    const order = { ...orderConfParam, attendee: [{ sms: '12345' }], concurrentParticipants: 1 }
    expect(await faults({ cycleParam, orderConfParam: order })).toEqual([
      ['orderConfParam.attendee', 111071066],
    ])
  })

  it('names a person by index', async () => {
    const attendee = [{ sms: '12345' }, { email: '?' }, {}]
    expect(await faults({ cycleParam, orderConfParam: { ...orderConfParam, attendee } })).toEqual([
      ['orderConfParam.attendee.1.email', 111071024],
      ['orderConfParam.attendee.2', 40001],
    ])
  })
})

describe('the parameter', () => {
  it.each([
    [null, [['', 40002]]],
    [undefined, [['', 40002]]],
    ['series', [['', 40002]]],
    [[], [['', 40002]]],
    [{ cycleParam }, [['orderConfParam', 40002]]],
    [{ cycleParam, orderConfParam: null }, [['orderConfParam', 40002]]],
    [{ cycleParam, orderConfParam: 'x' }, [['orderConfParam', 40002]]],
    [{ orderConfParam }, [['cycleParam', 40002]]],
    [{ orderConfParam, cycleParam: [] }, [['cycleParam', 40002]]],
    [
      {},
      [
        ['orderConfParam', 40002],
        ['cycleParam', 40002],
      ],
    ],
    [{ orderConfParam, cycleParam, colour: 'red' }, [['colour', 40002]]],
    [{ orderConfParam, cycleParam, confId: '1' }, [['confId', 40002]]],
  ])('%j', async (param, all) => {
    expect(await faults(param)).toEqual(all)
  })

  it('a plain order is none', async () => {
    const fields = (await faults(ORDER)).map(([field]) => field)
    expect(fields).toEqual(['orderConfParam', 'cycleParam', ...Object.keys(ORDER)])
  })

  it('every fault is named at once: the order by its rows, the rule by its rows', async () => {
    const order = { attendee: [{ email: '?' }], duration: 1, confType: 9, startTime: 1, confSubject: '' }
    const rule = { preRemindDays: 99, listPoints: '9', interval: 9, cycleType: 1 }
    const all = await faults({ cycleParam: rule, orderConfParam: order })
    expect(all).toEqual([
      ['orderConfParam.confSubject', 40002],
      ['orderConfParam.startTime', 40115],
      ['orderConfParam.duration', 111071015],
      ['orderConfParam.confType', 40002],
      ['orderConfParam.attendee.0.email', 111071024],
      ['cycleParam.startDate', 111071041],
      ['cycleParam.endDate', 111071042],
      ['cycleParam.interval', 111071044],
      ['cycleParam.listPoints', 111071046],
      ['cycleParam.preRemindDays', 40002],
    ])
  })

  it('an empty rule lacks all that is required', async () => {
    const fields = await ruleFaults({})
    expect(fields.slice(0, 3)).toEqual([
      ['startDate', 111071041],
      ['endDate', 111071042],
      ['cycleType', 111071043],
    ])
  })

  it('unknown fields come last, from the inner ones to the outer ones', async () => {
    const param = {
      colour: 'red',
      cycleParam: { ...cycleParam, interval: 9, count: 4 },
      orderConfParam: { ...orderConfParam, duration: 1, title: 'x' },
    }
    const all = await faults(param)
    expect(all.slice(0, 2)).toEqual([
      ['orderConfParam.duration', 111071015],
      ['cycleParam.interval', 111071044],
    ])
    expect(all.slice(2).sort()).toEqual([
      ['colour', 40002],
      ['cycleParam.count', 40002],
      ['orderConfParam.title', 40002],
    ])
  })

  it('__proto__ is an unknown field of the rule', async () => {
    const rule = JSON.parse(JSON.stringify(cycleParam).replace('{', '{"__proto__":{},')) as object
    expect(await ruleFaults(rule)).toEqual([['__proto__', 40002]])
  })

  it('an error is one error, told by its first fault', async () => {
    const error = await refused(host, 'bookCycleConf', { orderConfParam, cycleParam: {} })
    expect(error.code).toBe(111071041)
    expect(error.localizedDescription).toBe(error.userInfo.issues[0]?.message)
  })

  it('signed out, 40009 comes alone', async () => {
    await host.call('signOut')
    expect(await faults({})).toEqual([['', 40009]])
    await host.call('signIn')
  })
})
