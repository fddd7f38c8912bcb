/** One suite for the port, on the fake and on SQLite. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createSqliteCalendarQueue } from '../../src/main/adapters/sqlite/calendar-queue'
import { createSqliteConfRepository } from '../../src/main/adapters/sqlite/conf-repository'
import { openDatabase } from '../../src/main/adapters/sqlite/database'
import { MIGRATIONS } from '../../src/main/adapters/sqlite/schema'
import type { CalendarMeeting } from '../../src/main/calendar/calendar-meeting'
import type { CalendarQueue, DueEntry } from '../../src/main/calendar/calendar-queue'
import { memoryQueue, numberedMeeting } from '../support/calendar-memory'

interface Opened {
  queue: CalendarQueue
  /** Queues a meeting that is due at its stamp. */
  put(meeting: CalendarMeeting): Promise<void>
  close(): Promise<void>
}

function memory(): Promise<Opened> {
  const queue = memoryQueue()
  const put = (meeting: CalendarMeeting) => {
    queue.put(meeting, meeting.stampedAt)
    return Promise.resolve()
  }
  return Promise.resolve({ queue, put, close: () => Promise.resolve() })
}

async function sqlite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-queue-'))
  const db = await openDatabase(join(folder, 'bookconf.db'), MIGRATIONS, 'FULL')
  const repository = createSqliteConfRepository(db)
  return {
    queue: createSqliteCalendarQueue(db),
    put: (meeting) =>
      repository.transaction((tx) => {
        tx.insert({
          ...meeting,
          cancelledAt: meeting.isCancelled ? meeting.stampedAt : null,
          series: null,
          request: null,
        })
      }),
    close: async () => {
      db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const at = (n: number, stampedAt: number, sequence = 0) => ({ ...numberedMeeting(n, sequence), stampedAt })
const subjects = (list: DueEntry[]) => list.map(({ meeting }) => meeting.detail.confSubject)

describe.each([
  ['in memory', memory],
  ['in SQLite', sqlite],
])('a calendar queue %s', (_, open) => {
  let opened: Opened
  afterEach(() => opened.close())

  it('gives what is due, oldest first, at most as many as asked for', async () => {
    opened = await open()
    for (const [n, due] of [
      [1, 300],
      [2, 100],
      [3, 200],
    ] as const)
      await opened.put(at(n, due))
    expect(await opened.queue.due(99, 9)).toEqual([])
    expect(subjects(await opened.queue.due(200, 9))).toEqual(['Meeting 2', 'Meeting 3'])
    expect(subjects(await opened.queue.due(999, 1))).toEqual(['Meeting 2'])
    expect(await opened.queue.nextDue()).toBe(100)
  })

  it('keeps the state of each entry', async () => {
    opened = await open()
    const { queue } = opened
    const meeting = at(1, 100)
    const { confId } = meeting.detail
    expect(await queue.state(confId)).toBeNull()
    await opened.put(meeting)
    expect(await queue.state(confId)).toEqual({ state: 'queued', fault: null, attempts: 0, nextAttempt: 100 })
    await queue.markFailed(confId, 1, 'diskFull', 500)
    expect(await queue.state(confId)).toEqual({
      state: 'failed',
      fault: 'diskFull',
      attempts: 1,
      nextAttempt: 500,
    })
    await queue.dueNow(confId)
    expect(subjects(await queue.due(0, 9))).toEqual(['Meeting 1'])
    await queue.markWritten(confId, 1)
    expect(await queue.state(confId)).toEqual({
      state: 'written',
      fault: null,
      attempts: 0,
      nextAttempt: null,
    })
    expect(await queue.nextDue()).toBeNull()
  })

  it('lets the removal of a cancelled meeting follow once its entry says so', async () => {
    opened = await open()
    const { queue } = opened
    const meeting = { ...at(1, 100), isCancelled: true }
    const { confId, revision } = meeting.detail
    await opened.put(meeting)
    const due = async () => (await queue.due(100, 9)).map(({ isRemoval }) => isRemoval)
    expect(await due()).toEqual([false])
    await queue.markWritten(confId, revision)
    expect(await due()).toEqual([true])
    await queue.markFailed(confId, revision, 'notWritable', 50)
    expect(await due()).toEqual([true])
    await queue.markRemoved(confId, revision)
    expect(await due()).toEqual([])
    expect((await queue.state(confId))?.state).toBe('written')
  })

  it('makes a newer revision due where an older one was written, and lets no older one fail it', async () => {
    opened = await open()
    const { queue } = opened
    const meeting = at(1, 100, 2)
    const { confId } = meeting.detail
    await opened.put(meeting)
    await queue.markWritten(confId, 3)
    await queue.markFailed(confId, 2, 'unknown', 900)
    expect((await queue.state(confId))?.state).toBe('written')
    await queue.markWritten(confId, 2)
    expect(await queue.state(confId)).toMatchObject({ state: 'queued', nextAttempt: 0 })
  })

  it('says how many entries wait and why the latest of them failed', async () => {
    opened = await open()
    const { queue } = opened
    expect(await queue.overview()).toEqual({ waiting: 0, fault: null })
    for (const n of [1, 2, 3]) await opened.put(at(n, 100))
    const ids = [1, 2].map((n) => numberedMeeting(n).detail.confId) as [string, string]
    await queue.markFailed(ids[0], 1, 'diskFull', 200)
    await queue.markFailed(ids[1], 1, 'notWritable', 300)
    expect(await queue.overview()).toEqual({ waiting: 3, fault: 'notWritable' })
    await queue.markWritten(ids[1], 1)
    expect(await queue.overview()).toEqual({ waiting: 2, fault: 'diskFull' })
  })
})
