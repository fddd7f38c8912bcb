/** editConf: a full replace of what can change, before the start (docs/sdk.md, sibling calls). */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, noticed, NOW, ORDER, refused, rooms } from './sdk-calls'
import { detailOf, done, faultsOf, listed } from './sibling-calls'

const ann = { name: 'Ann', email: 'ann@example.com' }
const bob = { name: 'Bob', email: 'bob@example.com' }

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const edit = (param: object) => done(host, 'editConf', param)
const faults = (param: unknown) => faultsOf(host, 'editConf', param)
const guests = ({ attendee }: HWMConfDetail) => attendee.filter(({ role }) => role !== 1)

describe('an edit', () => {
  it('answers nothing and is seen by every reader', async () => {
    const { confId } = await book(host)
    await edit({ ...ORDER, confId, confSubject: '  Review ', startTimeStamp: NOW + 7200, duration: 45 })
    const changed = {
      ...{ confId, confSubject: 'Review', startTimeStamp: NOW + 7200, startTime: NOW + 7200 },
      ...{ endTimeStamp: NOW + 9900, endTime: NOW + 9900 },
    }
    expect(await detailOf(host, confId)).toMatchObject(changed)
    expect((await host.call('getConfList')).result).toMatchObject([changed])
  })

  it('is a full replace: what it leaves out has its default again', async () => {
    const plain = await book(host)
    const { confId } = await book(host, {
      ...ORDER,
      ...{
        confType: 0,
        duration: 90,
        isNeedConfPwd: true,
        isRecordOn: true,
        isAutoRecord: true,
        timeZone: 13,
      },
      ...{
        callInRestrictionType: 3,
        attendee: [ann],
        allowGuestStartConf: false,
        allowGuestStartConfTime: 10,
      },
      ...{ isOpenWaitingRoom: true, customInfo: 'x', concurrentParticipants: 9, autoMuteMode: 1 },
      ...{ hardTerminalAutoMuteMode: 2 },
    })
    await edit({ ...ORDER, confId })
    const { chairmanPwd, chairJoinUri, guestJoinUri, attendee, ...same } = plain
    expect(chairmanPwd + chairJoinUri + guestJoinUri).not.toBe('')
    expect(await detailOf(host, confId)).toMatchObject({ ...same, confId, revision: 2 })
    expect((await detailOf(host, confId)).attendee).toHaveLength(attendee.length)
  })

  it('keeps what a guest already knows: the ID, the links and the host password', async () => {
    const before = await book(host)
    await edit({ ...ORDER, confId: before.confId, startTimeStamp: NOW + 9000 })
    const { confId, chairmanPwd, chairJoinUri, guestJoinUri, scheduserName } = before
    expect(await detailOf(host, confId)).toMatchObject({
      ...{ confId, chairmanPwd, chairJoinUri, guestJoinUri, scheduserName },
    })
  })

  it('takes null for absent, the older stamp, and the ID that the detail shows', async () => {
    const { confId } = await book(host, { ...ORDER, duration: 60, customInfo: 'x' })
    const { startTimeStamp: startTime, ...rest } = ORDER
    await edit({
      ...rest,
      startTime,
      startTimeStamp: null,
      confId,
      duration: null,
      customInfo: null,
      vmrId: null,
    })
    expect(await detailOf(host, confId)).toMatchObject({ endTimeStamp: startTime + 1800, customInfo: '' })
  })

  it('makes the meeting what bookConf with the same parameter would have made it', async () => {
    const change = fc.record(
      {
        confSubject: fc.constantFrom('Review', ' 会议 ', '😀'),
        startTimeStamp: fc.integer({ min: NOW + 1, max: NOW + 366 * 86_400 }),
        duration: fc.integer({ min: 15, max: 1440 }),
        confType: fc.constantFrom(0, 1),
        isNeedConfPwd: fc.boolean(),
        guestPwd: fc.constantFrom('4711', '0000000000000000'),
        isRecordOn: fc.boolean(),
        timeZone: fc.integer({ min: 1, max: 73 }),
        vmrIdType: fc.constantFrom(0, 1),
        callInRestrictionType: fc.constantFrom(0, 2, 3),
        attendee: fc.subarray([ann, bob, { sms: '12345', role: 1 }, { number: '10086', isOptional: true }]),
        isMailOn: fc.boolean(),
        allowGuestStartConf: fc.boolean(),
        allowGuestStartConfTime: fc.integer({ min: 0, max: 1440 }),
        isOpenWaitingRoom: fc.boolean(),
        customInfo: fc.string({ unit: 'binary' }),
        concurrentParticipants: fc.constantFrom(0, 10),
        autoMuteMode: fc.constantFrom(0, 1, 2),
        hardTerminalAutoMuteMode: fc.constantFrom(0, 1, 2),
      },
      { requiredKeys: ['confSubject', 'startTimeStamp', 'confType', 'guestPwd'] },
    )
    const comparable = (detail: HWMConfDetail) => ({
      ...detail,
      ...{ confId: '', chairmanPwd: '', chairJoinUri: '', guestJoinUri: '', revision: 0 },
      attendee: detail.attendee.map((person) => ({ ...person, userUuid: '' })),
    })
    const { confId } = await book(host)
    await fc.assert(
      fc.asyncProperty(change, async (param) => {
        await edit({ ...param, confId })
        expect(comparable(await detailOf(host, confId))).toEqual(comparable(await book(host, param)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the people', () => {
  it('keep their userUuid where it is echoed; a new one gets a new one', async () => {
    const before = await book(host, { ...ORDER, attendee: [ann, bob] })
    const { confId } = before
    await edit({ ...ORDER, confId, attendee: [...before.attendee, { sms: '12345' }] })
    const after = await detailOf(host, confId)
    expect(after.attendee.slice(0, 3)).toEqual(before.attendee)
    expect(new Set(after.attendee.map(({ userUuid }) => userUuid)).size).toBe(4)
    expect(after.size).toBe(4)
  })

  it('stay the same person under another name and address', async () => {
    const before = await book(host, { ...ORDER, attendee: [ann] })
    const userUuid = guests(before)[0]?.userUuid
    const changed = { name: 'Ann Other', email: 'other@example.com', role: 3, userUuid }
    await edit({ ...ORDER, confId: before.confId, attendee: [changed] })
    expect(guests(await detailOf(host, before.confId))).toMatchObject([changed])
  })

  it('are dropped by leaving them out; the host stays', async () => {
    const { confId } = await book(host, { ...ORDER, attendee: [ann, bob] })
    await edit({ ...ORDER, confId, attendee: [bob] })
    expect(guests(await detailOf(host, confId))).toMatchObject([bob])
    await edit({ ...ORDER, confId })
    expect(await detailOf(host, confId)).toMatchObject({ size: 1, attendee: [{ role: 1 }] })
  })

  it('are counted against the places, the host included', async () => {
    const { confId } = await book(host, { ...ORDER, concurrentParticipants: 2 })
    const crowd = { ...ORDER, confId, attendee: [ann, bob], concurrentParticipants: 2 }
    expect(await faults(crowd)).toEqual([['attendee', 111071066]])
    await edit({ ...crowd, concurrentParticipants: 3 })
  })
})

describe('what an edit says it did not do', () => {
  it('stands in the detail, and is gone with the next edit', async () => {
    const { confId } = await book(host)
    const attendee = [{ ...ann, role: 1 }]
    await edit({ ...ORDER, confId, attendee, guestPwd: '4711', isMailOn: true, isSmsOn: true, vmrIdType: 0 })
    const fields = ['attendee.0.role', 'guestPwd', 'isMailOn', 'isSmsOn', 'vmrIdType']
    expect(noticed(await detailOf(host, confId))).toEqual(fields)
    await edit({ ...ORDER, confId })
    expect(noticed(await detailOf(host, confId))).toEqual([])
  })
})

describe('the guest password', () => {
  it('may not equal the meeting ID or the host password', async () => {
    const { confId, chairmanPwd } = await book(host, { ...ORDER, isNeedConfPwd: true })
    const param = { ...ORDER, confId, isNeedConfPwd: true }
    expect(await faults({ ...param, guestPwd: confId })).toEqual([['guestPwd', 111071081]])
    expect(await faults({ ...param, guestPwd: chairmanPwd })).toEqual([['guestPwd', 111071105]])
    await edit({ ...param, guestPwd: '4711' })
    expect(await detailOf(host, confId)).toMatchObject({ generalPwd: '4711', isGuestFreePwd: false })
  })

  it('is drawn where one is needed and none is given, and is gone where none is needed', async () => {
    const { confId, chairmanPwd } = await book(host)
    await edit({ ...ORDER, confId, isNeedConfPwd: true })
    const { generalPwd } = await detailOf(host, confId)
    expect(generalPwd).toMatch(/^\d{6}$/)
    expect([confId, chairmanPwd]).not.toContain(generalPwd)
    await edit({ ...ORDER, confId, isNeedConfPwd: false })
    expect(await detailOf(host, confId)).toMatchObject({ generalPwd: '', isGuestFreePwd: true, chairmanPwd })
  })
})

describe('the room', () => {
  it('cannot change', async () => {
    const { cloud, personal } = await rooms(host)
    const { confId } = await book(host, { ...ORDER, vmrId: cloud.vmrId })
    const param = { ...ORDER, confId }
    expect(await faults({ ...param, vmrId: personal.vmrId })).toEqual([['vmrId', 111071113]])
    expect(await faults({ ...param, vmrId: '' })).toEqual([['vmrId', 111071113]])
    expect(await faults(param)).toEqual([['vmrId', 111071113]])
    const elsewhere = await book(host)
    expect(await faults({ ...ORDER, confId: elsewhere.confId, vmrId: personal.vmrId })).toEqual([
      ['vmrId', 111071113],
    ])
  })

  it('nor can the kind of its ID', async () => {
    const { cloud } = await rooms(host)
    const { vmrId } = cloud
    const fixed = await book(host, { ...ORDER, vmrId })
    const random = await book(host, { ...ORDER, vmrId, vmrIdType: 1, startTimeStamp: NOW + 7200 })
    expect(await faults({ ...ORDER, confId: fixed.confId, vmrId, vmrIdType: 1 })).toEqual([
      ['vmrIdType', 111071112],
    ])
    for (const vmrIdType of [0, null, undefined])
      expect(
        await faults({ ...ORDER, startTimeStamp: NOW + 7200, confId: random.confId, vmrId, vmrIdType }),
      ).toEqual([['vmrIdType', 111071112]])
    await edit({ ...ORDER, startTimeStamp: NOW + 7200, confId: random.confId, vmrId, vmrIdType: 1 })
  })

  it('of a personal meeting has a fixed ID, whatever is asked', async () => {
    const { personal } = await rooms(host)
    const { vmrId } = personal
    const { confId } = await book(host, { ...ORDER, vmrId, vmrIdType: 1 })
    await edit({ ...ORDER, confId, vmrId, vmrIdType: 1 })
    expect(noticed(await detailOf(host, confId))).toEqual(['vmrIdType'])
    await edit({ ...ORDER, confId, vmrId })
    expect(await detailOf(host, confId)).toMatchObject({ vmrConferenceId: personal.confId, notices: [] })
  })

  it('is free for the meeting’s own period, and up to the next meeting to the second', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const { confId } = await book(host, { ...ORDER, vmrId })
    const next = await book(host, { ...ORDER, vmrId, startTimeStamp: NOW + 7200 })
    await edit({ ...ORDER, confId, vmrId, duration: 60 })
    expect((await detailOf(host, confId)).endTimeStamp).toBe(next.startTimeStamp)
    const before = await detailOf(host, confId)
    const error = await refused(host, 'editConf', { ...ORDER, confId, vmrId, duration: 61 })
    expect(error.userInfo.issues).toMatchObject([{ field: 'vmrId', code: 111071005 }])
    const { startTimeStamp, endTimeStamp, confSubject } = next
    expect(error.userInfo.conflict).toEqual({
      confId: next.confId,
      confSubject,
      startTimeStamp,
      endTimeStamp,
    })
    expect(await detailOf(host, confId)).toEqual(before)
    await edit({ ...ORDER, confId, vmrId, startTimeStamp: NOW + 9000 })
    expect(await listed(host)).toEqual([next.confId, confId])
  })
})

describe('a meeting that has started', () => {
  it.each([
    ['at its start', 3600],
    ['while it runs', 4000],
    ['when it is over', 9000],
  ])('cannot be changed %s', async (_, passed) => {
    const { confId } = await book(host)
    host.clock.now = NOW + passed
    const before = await detailOf(host, confId)
    expect(await faults({ ...ORDER, confId, startTimeStamp: NOW + 86_400 })).toEqual([['confId', 111071065]])
    expect(await detailOf(host, confId)).toEqual(before)
  })

  it('can be changed up to the second before', async () => {
    const { confId } = await book(host)
    host.clock.now = NOW + 3599
    await edit({ ...ORDER, confId })
  })
})
