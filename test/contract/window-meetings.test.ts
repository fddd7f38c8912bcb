/** The window's own calls about meetings: periods, search, history, moving, undo, splitting (src/shared/app/meetings.ts). */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting, MeetingChange, Occurrence } from '../../src/shared/app/meetings'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, refused, rooms } from './sdk-calls'
import { bookCycle, detailOf, done, faultsOf, instant } from './sibling-calls'

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
const between = (from: number, to: number) => call<Occurrence[]>('listOccurrences', { from, to })
const history = (confId: string) => call<MeetingChange[]>('getHistory', { confId })
const subjects = (list: Occurrence[]) => list.map(({ confSubject }) => confSubject)
/** The texts of the calendar folder once everything due is written. */
async function files(): Promise<string[]> {
  await host.settle()
  const folder = join(host.dataDir, 'calendar')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}

describe('the occurrences of a period', () => {
  it('are those that overlap it, half-open, soonest first', async () => {
    const { startTimeStamp: start } = ORDER
    await book(host, { ...ORDER, confSubject: 'Second', startTimeStamp: start + 60, duration: 1440 })
    await book(host, { ...ORDER, confSubject: 'First' })
    expect(subjects(await between(start, start + 61))).toEqual(['First', 'Second'])
    expect(subjects(await between(start, start + 60))).toEqual(['First'])
    expect(subjects(await between(start + 1800, start + 3600))).toEqual(['Second'])
    expect(await between(start + 60 + 86_400, start + 9e6)).toEqual([])
    expect(await between(0, start)).toEqual([])
  })

  it('say what a calendar shows', async () => {
    const { cloud } = await rooms(host)
    const attendee = [{ name: 'Ann', email: 'ann@example.com' }, { email: 'bob@example.com' }]
    const { confId } = await book(host, { ...ORDER, vmrId: cloud.vmrId, attendee })
    expect(await between(NOW, NOW + 86_400)).toEqual([
      {
        ...{ confId, subConfID: null, confSubject: 'Planning', timeZone: '56', mediaType: 21 },
        ...{ startTimeStamp: ORDER.startTimeStamp, endTimeStamp: ORDER.startTimeStamp + 1800 },
        ...{ vmrId: cloud.vmrId, vmrConferenceId: cloud.confId, isSeries: false, isException: false },
        ...{ confStatusType: 0, attendeeNames: 'Test User, Ann, bob@example.com', revision: 1 },
      },
    ])
  })

  it('hold past meetings and no cancelled ones; a series once for each of its meetings', async () => {
    const past = await book(host)
    const gone = await book(host)
    await done(host, 'cancelConf', { confId: gone.confId })
    const { confId } = await bookCycle(host)
    await done(host, 'cancelSubCycleConf', { confId, subConfID: '20261019' })
    host.clock.now = instant('2026-10-26T13:10:00Z')
    const all = await between(0, NOW + 366 * 86_400)
    expect(all.map((one) => [one.confId, one.subConfID, one.confStatusType])).toEqual([
      [past.confId, null, 3],
      [confId, '20261012', 3],
      [confId, '20261026', 2],
      [confId, '20261102', 0],
    ])
  })

  it('of one room are its bookings', async () => {
    const { cloud, personal } = await rooms(host)
    await book(host)
    await book(host, { ...ORDER, confSubject: 'Here', vmrId: cloud.vmrId })
    await book(host, { ...ORDER, confSubject: 'There', vmrId: personal.vmrId })
    const range = { vmrId: cloud.vmrId, from: NOW, to: NOW + 86_400 }
    expect(subjects(await call('listRoomBookings', range))).toEqual(['Here'])
  })
})

describe('a search', () => {
  const search = (query: string, limit = 50) => call<Occurrence[]>('searchMeetings', { query, limit })

  it('finds topics, people and IDs, each word anywhere, in any case', async () => {
    const attendee = [{ name: '张伟', email: 'zhang@example.com' }]
    const { confId } = await book(host, { ...ORDER, confSubject: 'Budget Review', attendee })
    await book(host)
    for (const query of ['budget', 'REVIEW bud', '张', 'zhang@', confId, '  张伟   budget '])
      expect((await search(query)).map((hit) => hit.confId)).toEqual([confId])
    for (const query of ['', '  ', 'nowhere', 'budget nowhere', '%', "'"])
      expect(await search(query)).toEqual([])
  })

  it('shows what is to come first, a series by its next meeting, then what is over, the latest first', async () => {
    const early = await book(host, { ...ORDER, confSubject: 'Weekly 1' })
    const late = await book(host, { ...ORDER, confSubject: 'Weekly 2', startTimeStamp: NOW + 7200 })
    const { confId } = await bookCycle(host)
    host.clock.now = instant('2026-10-13T00:00:00Z')
    const hits = await search('weekly')
    expect(hits.map((hit) => [hit.confId, hit.subConfID])).toEqual([
      [confId, '20261019'],
      [late.confId, null],
      [early.confId, null],
    ])
    expect(await search('weekly', 1)).toHaveLength(1)
  })
})

describe('the history of a meeting', () => {
  it('tells each change, what it changed and why', async () => {
    const { confId } = await book(host)
    host.clock.now += 60
    await done(host, 'editConf', { ...ORDER, confId, confSubject: 'Review', duration: 60 })
    host.clock.now += 60
    await call('cancelMeeting', { confId, subConfID: null, reason: 'Nobody has time', isUndoable: false })
    expect(await history(confId)).toEqual([
      { at: NOW, kind: 'booked', revision: 1, fields: [], reason: '' },
      { at: NOW + 60, kind: 'edited', revision: 2, fields: ['confSubject', 'endTimeStamp'], reason: '' },
      { at: NOW + 120, kind: 'cancelled', revision: 3, fields: [], reason: 'Nobody has time' },
    ])
    expect(await call<Meeting>('readMeeting', { confId })).toMatchObject({
      ...{ cancelledAt: NOW + 120, detail: { confSubject: 'Review', confStatusType: 3 } },
      uid: expect.stringMatching(/@bookconf$/) as string,
    })
  })

  it('tells which kind of change a series had', async () => {
    const { confId } = await bookCycle(host)
    const startTimeStamp = instant('2026-10-20T15:00:00-04:00')
    await call('moveMeeting', {
      ...{ confId, subConfID: '20261019', startTimeStamp, duration: 60, revision: 1, isUndoable: false },
    })
    await call('cancelMeeting', { confId, subConfID: '20261026', reason: '', isUndoable: false })
    expect((await history(confId)).map(({ kind, fields }) => [kind, fields])).toEqual([
      ['booked', []],
      ['occurrenceEdited', ['subConf']],
      ['occurrenceCancelled', ['subConf']],
    ])
  })
})

describe('a moved meeting', () => {
  const startTimeStamp = NOW + 9000
  const move = (detail: HWMConfDetail, change: object = {}) => ({
    ...{ confId: detail.confId, subConfID: null, startTimeStamp, duration: 45 },
    ...{ revision: detail.revision, isUndoable: false, ...change },
  })

  it('has its new times and everything else as before', async () => {
    const before = await book(host, { ...ORDER, customInfo: 'x', attendee: [{ sms: '12345' }] })
    expect(await call('moveMeeting', move(before))).toEqual({ undoToken: null, until: null, revision: 2 })
    const times = { startTimeStamp, startTime: startTimeStamp }
    const ends = { endTimeStamp: startTimeStamp + 2700, endTime: startTimeStamp + 2700 }
    expect(await detailOf(host, before.confId)).toEqual({ ...before, ...times, ...ends, revision: 2 })
    expect((await files()).join()).toContain('SEQUENCE:1')
  })

  it.each([
    [{ startTimeStamp: NOW }, ['startTimeStamp', 40115]],
    [{ startTimeStamp: NOW + 366 * 86_400 + 1 }, ['startTimeStamp', 111071014]],
    [{ duration: 14 }, ['duration', 111071015]],
    [{ revision: 2 }, ['revision', 40002]],
    [{ confId: '999999999' }, ['confId', 111070005]],
    [{ subConfID: '20261012' }, ['confId', 40002]],
  ])('is refused: %j', async (change, fault) => {
    const before = await book(host)
    expect(await faultsOf(host, 'moveMeeting', move(before, change))).toEqual([fault])
    expect(await detailOf(host, before.confId)).toEqual(before)
  })

  it('is refused once it has started, and where its room is taken', async () => {
    const { vmrId } = (await rooms(host)).cloud
    const before = await book(host, { ...ORDER, vmrId })
    const holder = await book(host, { ...ORDER, vmrId, startTimeStamp })
    const error = await refused(host, 'moveMeeting', move(before))
    expect(error).toMatchObject({ code: 111071005, userInfo: { conflict: { confId: holder.confId } } })
    host.clock.now = ORDER.startTimeStamp
    expect(await faultsOf(host, 'moveMeeting', move(before))).toEqual([['confId', 111071065]])
  })

  it('of a series is one of its meetings, never the series by itself', async () => {
    const detail = await bookCycle(host)
    expect(await faultsOf(host, 'moveMeeting', move(detail as unknown as HWMConfDetail))).toEqual([
      ['confId', 40002],
    ])
  })
})
