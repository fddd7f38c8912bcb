/** The form of a meeting that exists says what the meeting is: saved as it is, it changes nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { duplicateForm, editForm } from '../../src/shared/schedule/editing'
import { requestFaults, requestOf } from '../../src/shared/schedule/request'
import type { ScheduleForm } from '../../src/shared/schedule/form'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, rooms } from './sdk-calls'

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const SHANGHAI = 56
const DAY = 86_400
const detailOf = async (confId: string) =>
  (await host.call('getConfDetail', { confId })).result as HWMConfDetail
async function send(form: ScheduleForm): Promise<unknown> {
  const { method, param } = requestOf(form)
  expect(requestFaults(requestOf(form), NOW, SHANGHAI)).toEqual([])
  const { error, result } = await host.call(method, param)
  expect(error).toBeNull()
  return result
}
const withoutRevision = ({ revision: _revision, notices: _notices, ...rest }: HWMConfDetail) => rest

const RICH = {
  ...ORDER,
  ...{ confSubject: 'Planning 规划', confType: 0, duration: 75, timeZone: SHANGHAI },
  ...{ isNeedConfPwd: true, guestPwd: '2468', isRecordOn: true, isAutoRecord: true },
  ...{ callInRestrictionType: 3, allowGuestStartConf: false, allowGuestStartConfTime: 0 },
  ...{ isOpenWaitingRoom: true, concurrentParticipants: 40, autoMuteMode: 1, hardTerminalAutoMuteMode: 2 },
  customInfo: 'a\u0000b',
  attendee: [
    { name: 'Ann', email: 'ann@example.com', role: 3, isOptional: true },
    { name: 'Phone', number: '+1 202 555 0100' },
    { accountId: 'ben', name: 'Ben', sms: '+12025550101' },
  ],
}

describe('a form that is saved as it was opened changes nothing of', () => {
  it('a meeting with every field set', async () => {
    const booked = await book(host, RICH)
    await send(editForm(booked, null, 'edit'))
    expect(withoutRevision(await detailOf(booked.confId))).toEqual(withoutRevision(booked))
  })

  it('a meeting that sets only what it must', async () => {
    const booked = await book(host)
    await send(editForm(booked, null, 'edit'))
    expect(withoutRevision(await detailOf(booked.confId))).toEqual(withoutRevision(booked))
  })

  it('meetings in a room, under its own ID and under a new one', async () => {
    const { personal, cloud } = await rooms(host)
    for (const place of [{ vmrId: personal.vmrId }, { vmrId: cloud.vmrId, vmrIdType: 1 }]) {
      const booked = await book(host, { ...RICH, guestPwd: '', isNeedConfPwd: false, ...place })
      await send(editForm(booked, null, 'edit'))
      expect(withoutRevision(await detailOf(booked.confId))).toEqual(withoutRevision(booked))
    }
  })

  it('a series, also where one of its meetings is at another time and shorter', async () => {
    const { confId } = await bookSeries()
    const [first] = (await detailOf(confId)).subConf
    if (!first) throw new Error('the series has no meeting')
    const moved = {
      confId,
      subConfID: first.subConfID,
      startTimeStamp: first.startTimeStamp + 7200,
      duration: 30,
    }
    expect((await host.call('editSubCycleConf', moved)).error).toBeNull()
    const before = await detailOf(confId)
    await send(editForm(before, null, 'edit'))
    expect(withoutRevision(await detailOf(confId))).toEqual(withoutRevision(before))
  })
})

async function bookSeries(): Promise<HWMConfDetail> {
  const cycleParam = {
    startDate: ORDER.startTimeStamp,
    endDate: ORDER.startTimeStamp + 30 * DAY,
    cycleType: 1,
    interval: 1,
  }
  const { error, result } = await host.call('bookCycleConf', {
    orderConfParam: RICH,
    cycleParam: { ...cycleParam, listPoints: '0,1,2,3,4,5,6', preRemindDays: 2 },
  })
  expect(error).toBeNull()
  return result as HWMConfDetail
}

it('the form of a later meeting splits the series there', async () => {
  const series = await bookSeries()
  const third = series.subConf[2]
  if (!third) throw new Error('the series has no third meeting')
  const following = (await send(editForm(series, third.subConfID, 'split'))) as HWMConfDetail
  expect(following.confId).not.toBe(series.confId)
  expect(following.subConf[0]?.startTimeStamp).toBe(third.startTimeStamp)
  expect((await detailOf(series.confId)).subConf.map(({ subConfID }) => subConfID)).toEqual(
    series.subConf.slice(0, 2).map(({ subConfID }) => subConfID),
  )
})

it('a copy is a new meeting with the same people and settings, and passwords of its own', async () => {
  const booked = await book(host, RICH)
  const copy = (await send(duplicateForm(booked, 'copy'))) as HWMConfDetail
  expect(copy.confId).not.toBe(booked.confId)
  expect(copy.generalPwd).not.toBe(booked.generalPwd)
  expect(copy.attendee.map(({ name, role, isOptional }) => [name, role, isOptional])).toEqual(
    booked.attendee.map(({ name, role, isOptional }) => [name, role, isOptional]),
  )
  expect(copy).toMatchObject({
    confSubject: booked.confSubject,
    mediaType: booked.mediaType,
    customInfo: 'a\u0000b',
  })
})
