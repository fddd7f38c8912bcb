/** 200 meetings and 30 series through every call of the command line; afterwards all that can be read agrees. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/main/adapters/sqlite/database'
import { MIGRATIONS } from '../../src/main/adapters/sqlite/schema'
import type { HWMConfBaseInfo, HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { SDK_ERRORS } from '../../src/shared/sdk/error-codes'
import type { HWMVmrInfo } from '../../src/shared/sdk/vmr'
import { hasKhal, khalAgenda } from '../support/khal'
import { openStdio, type Stdio } from '../support/stdio'

const HOUR = 3600
const DAY = 24 * HOUR
const WEEKDAY_OF_EPOCH = 4
const today = Math.floor(Date.now() / 1000 / DAY) * DAY
const at = (day: number, hour: number) => today + day * DAY + hour * HOUR
const weekday = (instant: number) => (WEEKDAY_OF_EPOCH + Math.floor(instant / DAY)) % 7

let root: string
let dataDir: string
let host: Stdio
const seen = new Set<number>()
let list: HWMConfBaseInfo[]
const details: HWMConfDetail[] = []

async function succeed<T>(method: string, param?: unknown): Promise<T> {
  const { error, result } = await host.call(method, param)
  expect([method, error]).toEqual([method, null])
  return result as T
}
/** Notes the codes of a refusal; the call must be one. */
async function provoke(method: string, param: unknown, ...codes: number[]): Promise<void> {
  const { error } = await host.call(method, param)
  const found = error?.userInfo.issues.map(({ code }) => code) ?? []
  expect([method, found]).toEqual([method, expect.arrayContaining(codes)])
  for (const code of found) seen.add(code)
}
const inDatabase = async (folder: string, sql: string) => {
  const db = await openDatabase(join(folder, 'bookconf.db'), MIGRATIONS, 'FULL')
  db.exec(sql)
  db.close()
}

const single = (n: number) => ({
  ...{ confSubject: `Meeting ${String(n).padStart(3, '0')}`, confType: n % 2, duration: 15 + (n % 4) * 15 },
  ...{ startTimeStamp: at(2 + n, n % 24), timeZone: 1 + (n % 73), isNeedConfPwd: n % 3 === 0 },
  attendee: [{ name: `Guest ${String(n)}`, email: `guest${String(n)}@example.com`, isOptional: n % 2 === 0 }],
})

function series(n: number) {
  const start = at(10 + n, (n * 5) % 24)
  // New York, Berlin, Shanghai: two of them change their clocks within the year.
  const timeZone = [13, 24, 56][n % 3]
  const cycle = [
    { cycleType: 0, interval: 1 + (n % 3), endDate: start + 12 * DAY },
    { cycleType: 1, interval: 1 + (n % 2), endDate: start + 180 * DAY, listPoints: String(weekday(start)) },
    { cycleType: 2, interval: 1, endDate: start + 300 * DAY, listPoints: '29,31' },
  ][n % 3]
  return {
    orderConfParam: {
      confSubject: `Series ${String(n).padStart(2, '0')}`,
      confType: 1,
      startTimeStamp: start,
      timeZone,
    },
    cycleParam: { startDate: start, ...cycle },
  }
}

async function liveSingles(): Promise<void> {
  const { vmrId } = (await succeed<HWMVmrInfo[]>('getVmrList'))[1] ?? {}
  for (let n = 0; n < 200; n++) {
    const place = n % 10 === 0 ? { vmrId, vmrIdType: (n / 10) % 2 } : {}
    const { confId } = await succeed<HWMConfDetail>('bookConf', { ...single(n), ...place })
    const later = { ...single(n), ...place, confId, startTimeStamp: at(2 + n, n % 24) + 1800 }
    if (n % 3 === 0) await succeed('editConf', { ...later, confSubject: `${later.confSubject} moved` })
    if (n % 7 === 0) await succeed('cancelConf', { confId })
  }
  const room = {
    vmrId,
    vmrName: 'Blue room',
    chairPwd: '246810',
    guestPwd: '135791',
    allowGuestStartConf: true,
  }
  await succeed('changeVmrInfo', { ...room, joinConfRestrictionType: 0, isOpenWaitingRoom: false })
}

async function liveSeries(): Promise<void> {
  for (let n = 0; n < 30; n++) {
    const param = series(n)
    const { confId, subConf } = await succeed<HWMConfDetail>('bookCycleConf', param)
    const [first, second, third] = subConf
    const { startTimeStamp } = param.orderConfParam
    const order = { ...param.orderConfParam, startTimeStamp: startTimeStamp + HOUR, duration: 60 }
    if (n % 4 === 0) await succeed('editCycleConf', { ...param, orderConfParam: order, confId })
    const moved = {
      confId,
      subConfID: second?.subConfID,
      startTimeStamp: Number(second?.startTimeStamp) + 2 * HOUR,
    }
    if (n % 2 === 0) await succeed('editSubCycleConf', { ...moved, duration: 45, confMediaType: 1 })
    if (n % 5 === 0) await succeed('cancelSubCycleConf', { confId, subConfID: first?.subConfID })
    if (n % 5 === 1) await succeed('cancelSubCycleConf', { confId, subConfID: third?.subConfID })
    if (n % 6 === 5) await succeed('cancelCycleConf', { confId, endOnlineConf: false })
  }
}

async function provokeFields(): Promise<void> {
  const order = { ...single(0), confSubject: 'Refused', startTimeStamp: at(300, 1) }
  const with_ = (change: object) => ({ ...order, ...change })
  const person = (one: object) => with_({ attendee: [one] })
  const cases: [param: object, code: number][] = [
    [person({}), 40001],
    [with_({ confType: 9 }), 40002],
    [with_({ customInfo: 'x'.repeat(4097) }), 40006],
    [with_({ confSubject: 'x'.repeat(129) }), 40011],
    [with_({ startTimeStamp: 1_598_759_580 }), 40115],
    [with_({ startTimeStamp: today + 400 * DAY }), 111071014],
    [with_({ duration: 1 }), 111071015],
    [with_({ guestPwd: 'x' }), 111071080],
    [with_({ vmrId: 'nowhere' }), 111070006],
    [with_({ concurrentParticipants: 1 }), 111071066],
    [person({ email: '?' }), 111071024],
    [person({ sms: '1' }), 111071025],
    [person({ number: ' ' }), 111072031],
    [person({ number: '1'.repeat(129) }), 111072032],
    [person({ number: 'call me' }), 111072033],
    [person({ sms: '12345', name: 'x'.repeat(97) }), 111072034],
    [person({ sms: '12345', role: 9 }), 111072035],
  ]
  for (const [param, code] of cases) await provoke('bookConf', param, code)
  await provoke('bookCycleConf', { orderConfParam: order, cycleParam: {} }, 111071041, 111071042, 111071043)
  const cycleParam = { ...series(1).cycleParam, interval: 9, listPoints: '' }
  await provoke('bookCycleConf', { orderConfParam: order, cycleParam }, 111071044, 111071045)
  const outOfRange = { ...series(1).cycleParam, listPoints: '7' }
  await provoke('bookCycleConf', { orderConfParam: order, cycleParam: outOfRange }, 111071046)
  for (const [confId, code] of [
    ['', 40008],
    ['1'.repeat(33), 40012],
    ['999', 111070005],
  ] as const)
    await provoke('getConfDetail', { confId }, code)
}

async function provokeStates(): Promise<void> {
  const [personal, cloud] = await succeed<HWMVmrInfo[]>('getVmrList')
  const order = { ...single(0), confSubject: 'Busy', vmrId: personal?.vmrId, startTimeStamp: at(300, 1) }
  const { confId } = await succeed<HWMConfDetail>('bookConf', { ...order, requestId: 'once' })
  await provoke('bookConf', order, 111071005)
  await provoke('bookConf', { ...order, requestId: 'once', duration: 60 }, 40003)
  await provoke('editConf', { ...order, confId, vmrId: cloud?.vmrId }, 111071113)
  const inCloud = { ...order, vmrId: cloud?.vmrId }
  const fixed = await succeed<HWMConfDetail>('bookConf', inCloud)
  await provoke('editConf', { ...inCloud, confId: fixed.confId, vmrIdType: 1 }, 111071112)
  const open = { ...order, vmrId: '', isNeedConfPwd: true }
  const { confId: id, chairmanPwd } = await succeed<HWMConfDetail>('bookConf', open)
  await provoke('editConf', { ...open, confId: id, guestPwd: id }, 111071081)
  await provoke('editConf', { ...open, confId: id, guestPwd: chairmanPwd }, 111071105)
  const room = { vmrId: 'foreign', vmrName: 'x', chairPwd: '246810', guestPwd: '246810' }
  const rest = { allowGuestStartConf: true, joinConfRestrictionType: 0, isOpenWaitingRoom: false }
  await provoke('changeVmrInfo', { ...room, ...rest }, 201080006)
  await inDatabase(
    dataDir,
    `INSERT INTO room SELECT 'foreign', '${'9'.repeat(9)}', json_set(room, '$.vmrId', 'foreign', '$.ownerId', 'another') FROM room LIMIT 1`,
  )
  await provoke('changeVmrInfo', { ...room, ...rest, guestPwd: '1357' }, 111071063)
  for (const one of [confId, fixed.confId, id]) await succeed('cancelConf', { confId: one })
  // A busy machine takes a while to book it, and a meeting cannot be booked once it should have started.
  const startTimeStamp = Math.floor(Date.now() / 1000) + 6
  const soon = { confSubject: 'Starts now', confType: 1, startTimeStamp, duration: 15 }
  const started = await succeed<HWMConfDetail>('bookConf', soon)
  await delay(startTimeStamp * 1000 + 100 - Date.now())
  const later = { ...soon, startTimeStamp: at(1, 0), confId: started.confId }
  await provoke('editConf', later, 111071065)
  await provoke('cancelConf', { confId: started.confId }, 111071067)
}

/** Signed out, and with a meeting that cannot be read any more: both in a folder of their own. */
async function provokeElsewhere(): Promise<void> {
  const folder = join(root, 'elsewhere')
  const before = openStdio(folder)
  const booked = (await before.call('bookConf', single(1))).result as HWMConfDetail
  await before.end()
  await inDatabase(folder, `UPDATE meeting SET rest = '{'`)
  const damaged = openStdio(folder)
  seen.add((await damaged.call('getConfDetail', { confId: booked.confId })).error?.code ?? 0)
  await damaged.end()
  await inDatabase(folder, `INSERT INTO setting VALUES ('isSignedIn', 'false')`)
  const signedOut = openStdio(folder)
  seen.add((await signedOut.call('getConfList')).error?.code ?? 0)
  await signedOut.end()
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bookconf-life-'))
  dataDir = join(root, 'data')
  host = openStdio(dataDir)
  await liveSingles()
  await liveSeries()
  await provokeFields()
  await provokeStates()
  list = await succeed('getConfList')
  for (const { confId } of list) details.push(await succeed('getConfDetail', { confId }))
  expect(await host.end()).toBe(0)
  await provokeElsewhere()
}, 180_000)
afterAll(() => rm(root, { recursive: true, force: true }))

const minute = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')
/** `start|end|topic` of everything that takes place, as the details have it. */
const takesPlace = () =>
  details
    .flatMap((detail) =>
      (detail.conferenceType === 1 ? detail.subConf : [detail]).map(({ startTimeStamp, endTimeStamp }) =>
        [minute(startTimeStamp), minute(endTimeStamp), detail.confSubject].join('|'),
      ),
    )
    .sort()

describe('afterwards', () => {
  it('every code that this host raises has been raised', () => {
    const raised = Object.entries(SDK_ERRORS).flatMap(([code, row]) => (row.raised ? [Number(code)] : []))
    expect([...seen].sort((a, b) => a - b)).toEqual(raised.sort((a, b) => a - b))
  })

  it('the list holds what was not cancelled, soonest first', () => {
    const kept = (count: number, isKept: (n: number) => boolean) =>
      Array.from({ length: count }, (_, n) => n).filter(isKept).length
    const expected = kept(200, (n) => n % 7 !== 0) + kept(30, (n) => n % 6 !== 5) + 1
    expect(list).toHaveLength(expected)
    const starts = list.map(({ startTimeStamp }) => startTimeStamp)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('the details say the same as the list', () => {
    expect(details).toMatchObject(list)
  })

  it('the folder holds one entry per meeting, by topic', async () => {
    const folder = join(dataDir, 'calendar')
    const names = await readdir(folder)
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    const topics = texts.map((text) => /^SUMMARY:(.*)\r$/m.exec(text)?.[1] ?? '')
    expect(topics.sort()).toEqual(list.map(({ confSubject }) => confSubject).sort())
    for (const text of texts) expect(text).toContain('STATUS:CONFIRMED')
  })

  it.skipIf(!hasKhal)('khal lists exactly what takes place, each at its time', () => {
    const from = new Date(today * 1000).toISOString().slice(0, 10)
    expect(khalAgenda(root, join(dataDir, 'calendar'), from, 400)).toEqual(takesPlace())
  })
})
