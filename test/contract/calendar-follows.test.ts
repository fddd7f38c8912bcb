/** What stands in the calendar folder after each change of a meeting (RFC 5545, 5546). */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, NOW, ORDER, rooms } from './sdk-calls'
import { bookCycle, done, instant, MONDAYS } from './sibling-calls'

let host: TestHost
beforeEach(async () => {
  host = await createTestHost({ now: NOW })
})
afterEach(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const folder = () => join(host.dataDir, 'calendar')

/** Property lines by name and parameters, such as `DTSTART;TZID=Europe/Berlin`; folded lines are joined. */
type Entry = ReadonlyMap<string, string>
interface File {
  readonly name: string
  readonly text: string
  readonly events: readonly Entry[]
}

/** The files of the folder once all that is due is written. */
async function files(): Promise<File[]> {
  await host.settle()
  const names = (await readdir(folder())).filter((name) => name.endsWith('.ics')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder(), name), 'utf8')).replaceAll('\r\n ', '')
      const blocks = [...text.matchAll(/BEGIN:VEVENT\r\n(?<lines>[^]*?)END:VEVENT/g)]
      const events = blocks.map(
        (block) =>
          new Map(
            (block.groups?.lines ?? '')
              .split('\r\n')
              .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const),
          ),
      )
      return { name, text, events }
    }),
  )
}

/** The one file and its first event, which is the whole meeting or the rule of the series. */
async function entry(): Promise<File & { event: Entry }> {
  const [file, ...others] = await files()
  const event = file?.events[0]
  if (!file || !event) throw new Error('one entry was expected')
  expect(others).toEqual([])
  return { ...file, event }
}

const NY = 'TZID=America/New_York'

describe('an edited meeting', () => {
  it('has the same UID and the same file', async () => {
    const { confId } = await book(host)
    const before = await entry()
    expect(before.event.get('SEQUENCE')).toBe('0')
    host.clock.now = NOW + 60
    await done(host, 'editConf', { ...ORDER, confId, confSubject: 'Review', startTimeStamp: NOW + 7200 })
    const after = await entry()
    expect(after.name).toBe(before.name)
    expect(after.event.get('UID')).toBe(before.event.get('UID'))
    expect(after.event.get('SUMMARY')).toBe('Review')
    expect(after.event.get('CREATED')).toBe(before.event.get('CREATED'))
    expect(after.event.get('DTSTAMP')).not.toBe(before.event.get('DTSTAMP'))
  })

  it('is there at its new time', async () => {
    const { confId } = await book(host)
    const startTimeStamp = instant('2026-12-24T08:30:00Z')
    await done(host, 'editConf', { ...ORDER, confId, startTimeStamp, duration: 75 })
    const { event } = await entry()
    expect([event.get('DTSTART'), event.get('DTEND')]).toEqual(['20261224T083000Z', '20261224T094500Z'])
  })

  it.each<[name: string, change: object, sequence: string]>([
    ['another start', { startTimeStamp: NOW + 7200 }, '1'],
    ['another length', { duration: 60 }, '1'],
    ['another topic', { confSubject: 'Review' }, '0'],
    ['other people', { attendee: [{ name: 'Ann', email: 'ann@example.com' }] }, '0'],
    ['a guest password', { isNeedConfPwd: true, guestPwd: '4711' }, '0'],
    ['voice only', { confType: 0 }, '0'],
    ['nothing new', {}, '0'],
  ])('%s: SEQUENCE', async (_, change, sequence) => {
    const { confId } = await book(host)
    await done(host, 'editConf', { ...ORDER, confId, ...change })
    expect((await entry()).event.get('SEQUENCE')).toBe(sequence)
  })

  it('counts SEQUENCE by the changes of time, not by the edits', async () => {
    const { confId } = await book(host)
    for (const change of [{ duration: 60 }, { confSubject: 'Review' }, { duration: 30 }])
      await done(host, 'editConf', { ...ORDER, confId, ...change })
    expect((await entry()).event.get('SEQUENCE')).toBe('2')
  })

  it('names those who are invited now', async () => {
    const { confId } = await book(host, { ...ORDER, attendee: [{ email: 'ann@example.com' }] })
    expect((await entry()).text).toContain('ann@example.com')
    await done(host, 'editConf', { ...ORDER, confId, attendee: [{ email: 'bob@example.com' }] })
    const { text } = await entry()
    expect(text).toContain('bob@example.com')
    expect(text).not.toContain('ann@example.com')
  })

  it('stays as it was where the edit is refused', async () => {
    const { confId } = await book(host)
    const before = await entry()
    expect((await host.call('editConf', { ...ORDER, confId, duration: 1 })).error).not.toBeNull()
    expect(await entry()).toEqual(before)
  })
})

describe('a cancelled meeting', () => {
  it('leaves the folder; the others stay', async () => {
    const { confId } = await book(host)
    const kept = (await entry()).name
    const other = await book(host, { ...ORDER, confSubject: 'Other' })
    expect(await files()).toHaveLength(2)
    await done(host, 'cancelConf', { confId: other.confId })
    expect((await entry()).name).toBe(kept)
    await done(host, 'cancelConf', { confId })
    expect(await files()).toEqual([])
  })

  it('that was cancelled before its entry was ever written leaves none', async () => {
    await book(host)
    const kept = await files()
    const { confId } = await book(host)
    await done(host, 'cancelConf', { confId })
    expect(await files()).toEqual(kept)
  })

  it('that is over stays', async () => {
    await book(host)
    host.clock.now = NOW + 86_400
    expect(await files()).toHaveLength(1)
  })
})

describe('a changed room', () => {
  it('has its new guest password in the entries of its meetings, and no other place', async () => {
    const { cloud } = await rooms(host)
    await book(host, { ...ORDER, vmrId: cloud.vmrId })
    const before = await entry()
    expect(before.text).toContain(cloud.guestPwd)
    await done(host, 'changeVmrInfo', {
      ...{ vmrId: cloud.vmrId, vmrName: 'Blue room', chairPwd: '246810', guestPwd: '135791' },
      ...{ allowGuestStartConf: true, joinConfRestrictionType: 0, isOpenWaitingRoom: false },
    })
    const after = await entry()
    expect(after.text).toContain('135791')
    expect(after.text).not.toContain(cloud.guestPwd)
    expect(after.text).not.toContain('246810')
    for (const name of ['UID', 'SEQUENCE', 'URL']) expect(after.event.get(name)).toBe(before.event.get(name))
  })
})

describe('a series', () => {
  it('is one entry at the wall clock of its zone, which the file explains', async () => {
    await bookCycle(host)
    const { event, events, text } = await entry()
    expect(events).toHaveLength(1)
    expect(event.get(`DTSTART;${NY}`)).toBe('20261012T090000')
    expect(event.get(`DTEND;${NY}`)).toBe('20261012T093000')
    expect(event.get('RRULE')).toMatch(/(?=.*FREQ=WEEKLY)(?=.*BYDAY=MO)/)
    expect(text).toMatch(/BEGIN:VTIMEZONE\r\n(?:(?!END:VTIMEZONE)[^])*TZID:America\/New_York/)
    expect(text).not.toMatch(/^METHOD:/m)
  })

  it.each<[name: string, change: object, sequence: string]>([
    ['another time of day', { startTimeStamp: MONDAYS.orderConfParam.startTimeStamp + 3600 }, '1'],
    ['another length', { duration: 60 }, '1'],
    ['another topic', { confSubject: 'Review' }, '0'],
  ])('%s: the same file, SEQUENCE', async (_, change, sequence) => {
    const { confId } = await bookCycle(host)
    const before = await entry()
    const orderConfParam = { ...MONDAYS.orderConfParam, ...change }
    await done(host, 'editCycleConf', { ...MONDAYS, orderConfParam, confId })
    const { name, event } = await entry()
    expect([name, event.get('UID')]).toEqual([before.name, before.event.get('UID')])
    expect(event.get('SEQUENCE')).toBe(sequence)
  })

  it('another rule: SEQUENCE + 1', async () => {
    const { confId } = await bookCycle(host)
    const cycleParam = { ...MONDAYS.cycleParam, listPoints: '1,2' }
    await done(host, 'editCycleConf', { ...MONDAYS, cycleParam, confId })
    expect((await entry()).event.get('SEQUENCE')).toBe('1')
  })

  it('says of a changed occurrence when it was and when it is, in the same file', async () => {
    const { confId } = await bookCycle(host)
    const before = await entry()
    await done(host, 'editSubCycleConf', {
      ...{
        confId,
        subConfID: '20261102',
        startTimeStamp: instant('2026-11-03T15:00:00-05:00'),
        duration: 60,
      },
      ...{ confMediaType: 21, isAutoRecord: false, callInRestriction: 0 },
      ...{ allowGuestStartConf: true, allowGuestStartConfTime: 0 },
    })
    const { name, event, events } = await entry()
    expect(name).toBe(before.name)
    expect(events).toHaveLength(2)
    const changed = events[1]
    expect(changed?.get('UID')).toBe(event.get('UID'))
    expect(changed?.get(`RECURRENCE-ID;${NY}`)).toBe('20261102T090000')
    expect(changed?.get(`DTSTART;${NY}`)).toBe('20261103T150000')
    expect(changed?.get(`DTEND;${NY}`)).toBe('20261103T160000')
    expect([...(changed?.keys() ?? [])].filter((key) => /^(RRULE|RDATE|EXDATE)/.test(key))).toEqual([])
    expect(Number(changed?.get('SEQUENCE'))).toBe(1)
  })

  it('leaves out a cancelled occurrence', async () => {
    const { confId } = await bookCycle(host)
    await done(host, 'cancelSubCycleConf', { confId, subConfID: '20261019', endOnlineConf: false })
    const { event, events } = await entry()
    expect(events).toHaveLength(1)
    expect(event.get(`EXDATE;${NY}`)).toBe('20261019T090000')
    expect(event.get('SEQUENCE')).toBe('1')
  })

  it('is gone with its file when it is cancelled', async () => {
    const { confId } = await bookCycle(host)
    expect(await files()).toHaveLength(1)
    await done(host, 'cancelCycleConf', { confId, endOnlineConf: false })
    expect(await files()).toEqual([])
  })

  it('is gone with its last occurrence', async () => {
    const { confId, subConf } = await bookCycle(host)
    for (const { subConfID } of subConf)
      await done(host, 'cancelSubCycleConf', { confId, subConfID, endOnlineConf: false })
    expect(await files()).toEqual([])
  })
})
