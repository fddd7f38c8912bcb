/** changeVmrInfo: every field of a room of one's own, at once (docs/sdk.md, sibling calls). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HWMVmrInfo } from '../../src/shared/sdk/vmr'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, rooms } from './sdk-calls'
import { detailOf, done, faultsOf } from './sibling-calls'

let host: TestHost
let cloud: HWMVmrInfo
let personal: HWMVmrInfo
/** Valid for the cloud room. */
let change: Record<string, unknown>

beforeEach(async () => {
  host = await createTestHost({ now: NOW })
  const both = await rooms(host)
  cloud = both.cloud
  personal = both.personal
  change = {
    vmrId: cloud.vmrId,
    vmrName: 'Blue room',
    chairPwd: '246810',
    guestPwd: '135791',
    allowGuestStartConf: false,
    joinConfRestrictionType: 3,
    isOpenWaitingRoom: true,
  }
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const faults = (param: unknown) => faultsOf(host, 'changeVmrInfo', param)
const list = async () => (await host.call('getVmrList')).result as HWMVmrInfo[]

describe('a changed room', () => {
  it('shows what was asked; its ID, kind and size stay, and so do the other rooms', async () => {
    await done(host, 'changeVmrInfo', change)
    const changed = {
      ...cloud,
      ...{ name: 'Blue room', chairmanPwd: '246810', guestPwd: '135791' },
      ...{ allowGuestStartConf: false, callInRestriction: 3, isOpenWaitingRoom: true },
    }
    expect(await list()).toEqual(
      (await list()).map(({ vmrId }) => (vmrId === cloud.vmrId ? changed : personal)),
    )
  })

  it('may be the personal one, and may be given what it has', async () => {
    const same = {
      vmrId: personal.vmrId,
      vmrName: personal.name,
      chairPwd: personal.chairmanPwd,
      guestPwd: personal.guestPwd,
      allowGuestStartConf: personal.allowGuestStartConf,
      joinConfRestrictionType: personal.callInRestriction,
      isOpenWaitingRoom: personal.isOpenWaitingRoom,
    }
    const before = await list()
    await done(host, 'changeVmrInfo', same)
    expect(await list()).toEqual(before)
  })

  it('is the same for the next host on the folder', async () => {
    await done(host, 'changeVmrInfo', change)
    const other = await createTestHost({ now: NOW, dataDir: host.dataDir })
    expect((await other.call('getVmrList')).result).toEqual(await list())
    await other.close()
  })
})

describe('the meetings of a changed room', () => {
  it('have the room’s passwords where they have its fixed ID', async () => {
    await done(host, 'changeVmrInfo', change)
    const pwd = { chairmanPwd: '246810', generalPwd: '135791', isGuestFreePwd: false }
    expect(await book(host, { ...ORDER, vmrId: cloud.vmrId })).toMatchObject(pwd)
  })

  it('have them also where they were booked before', async () => {
    const { confId } = await book(host, { ...ORDER, vmrId: cloud.vmrId })
    await done(host, 'changeVmrInfo', change)
    const pwd = { chairmanPwd: '246810', generalPwd: '135791', isGuestFreePwd: false }
    expect(await detailOf(host, confId)).toMatchObject(pwd)
  })

  it('keep their own where their ID is their own, in the room and elsewhere', async () => {
    const param = { ...ORDER, isNeedConfPwd: true, guestPwd: '4711' }
    const random = await book(host, { ...param, vmrId: cloud.vmrId, vmrIdType: 1 })
    const elsewhere = await book(host, param)
    await done(host, 'changeVmrInfo', change)
    for (const { confId, chairmanPwd } of [random, elsewhere])
      expect(await detailOf(host, confId)).toMatchObject({ chairmanPwd, generalPwd: '4711' })
  })
})

describe('what is refused', () => {
  it.each<[field: string, code: number, values: unknown[]]>([
    ['vmrId', 40002, [undefined, null, 5, 'a\nb']],
    ['vmrId', 40006, ['x'.repeat(129)]],
    ['vmrId', 111070006, ['nowhere', "' OR '1'='1", '__proto__']],
    ['vmrName', 40002, [undefined, null, 5, ['Blue room']]],
    ['chairPwd', 40002, [undefined, null, 246810, {}]],
    ['guestPwd', 40002, [undefined, null, 135791, {}]],
    ['guestPwd', 111071080, ['123', '12345678901234567', 'abcd', '12 34']],
    ['allowGuestStartConf', 40002, [undefined, null, 0, 'true']],
    ['joinConfRestrictionType', 40002, [undefined, null, 1, 4, '0']],
    ['isOpenWaitingRoom', 40002, [undefined, null, 1, {}]],
  ])('%s answers %d: %j', async (field, code, values) => {
    const before = await list()
    for (const value of values) expect(await faults({ ...change, [field]: value })).toEqual([[field, code]])
    expect(await list()).toEqual(before)
  })

  it('a room of somebody else', async () => {
    const other = await createTestHost({ now: NOW, login: 'other', dataDir: host.dataDir })
    expect(await faultsOf(other, 'changeVmrInfo', change)).toEqual([['vmrId', 111071063]])
    expect(await faultsOf(other, 'changeVmrInfo', { ...change, vmrName: 5 })).toEqual([['vmrName', 40002]])
    await other.close()
    expect(await list()).toContainEqual(cloud)
  })

  it('two passwords that are the same', async () => {
    expect(await faults({ ...change, chairPwd: '135791' })).toEqual([['guestPwd', 201080006]])
    expect(await list()).toContainEqual(cloud)
  })

  it('all that is missing, in the order of the table', async () => {
    expect(await faults({})).toEqual(Object.keys(change).map((field) => [field, 40002]))
  })

  it('every fault at once, two equal passwords beside those of other fields, unknown fields last', async () => {
    const param = {
      ...{ colour: 'blue', isOpenWaitingRoom: 1, joinConfRestrictionType: 1, vmrName: 5 },
      ...{ guestPwd: '135791', chairPwd: '135791', allowGuestStartConf: true, vmrId: cloud.vmrId },
    }
    expect(await faults(param)).toEqual([
      ['vmrName', 40002],
      ['guestPwd', 201080006],
      ['joinConfRestrictionType', 40002],
      ['isOpenWaitingRoom', 40002],
      ['colour', 40002],
    ])
  })

  it.each(['confId', 'name', 'chairmanPwd', 'callInRestriction', 'maxParties', 'type'])(
    '%s, which a room shows and nobody may set',
    async (name) => {
      expect(await faults({ ...change, [name]: null })).toEqual([[name, 40002]])
    },
  )

  it.each([[null], [undefined], ['room'], [[]]])('%j, which is no object', async (param) => {
    expect(await faults(param)).toEqual([['', 40002]])
  })

  it('everything while nobody is signed in', async () => {
    await host.call('signOut')
    expect(await faults({ ...change, vmrId: '' })).toEqual([['', 40009]])
    await host.call('signIn')
    expect(await list()).toContainEqual(cloud)
  })
})
