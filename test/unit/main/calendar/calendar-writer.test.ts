import { describe, expect, it, vi } from 'vitest'
import { CalendarFolderError } from '../../../../src/main/calendar/calendar-folder'
import { createCalendarWriter } from '../../../../src/main/calendar/calendar-writer'
import type { CalendarState } from '../../../../src/shared/app/calendar-state'
import { memoryFolder, memoryQueue, numberedMeeting } from '../../../support/calendar-memory'

function setUp() {
  const queue = memoryQueue()
  const folder = memoryFolder()
  const clock = { now: 1000 }
  const timers: { ms: number; work: () => void }[] = []
  const states: [confId: string, state: CalendarState][] = []
  const logged: string[] = []
  const writer = createCalendarWriter({
    queue,
    folder: () => folder,
    clock: () => clock.now,
    language: () => 'en',
    timers: {
      set: (ms, work) => {
        const timer = { ms, work }
        timers.push(timer)
        return timer
      },
      clear: (timer) => {
        timers.splice(timers.indexOf(timer), 1)
      },
    },
    onState: (confId, state) => states.push([confId, state]),
    log: { error: (message) => logged.push(message) },
  })
  const put = (...numbers: number[]) => {
    for (const n of numbers) queue.put(numberedMeeting(n), clock.now)
  }
  return { queue, folder, clock, timers, states, logged, writer, put }
}
const idOf = (n: number) => numberedMeeting(n).detail.confId
const uidOf = (n: number) => numberedMeeting(n).uid
const count = (length: number) => Array.from({ length }, (_, index) => index + 1)

describe('a pass', () => {
  it('writes each due entry once and says so', async () => {
    const { writer, put, folder, states, queue } = setUp()
    put(...count(40))
    await writer.drainOnce()
    expect([...folder.tried].sort()).toEqual(count(40).map(uidOf))
    expect(states.map(([, { state }]) => state)).toEqual(count(40).map(() => 'written'))
    expect(states[0]?.[1].folder).toBe('/memory')
    expect(await queue.nextDue()).toBeNull()
  })

  it('goes on past an entry that fails', async () => {
    const { writer, put, folder, logged, queue } = setUp()
    folder.fault = (uid) => (uid === uidOf(1) ? { fault: 'notWritable', isWholeFolder: false } : null)
    put(...count(30))
    await writer.drainOnce()
    expect(folder.files.size).toBe(29)
    expect(logged).toHaveLength(1)
    expect(await queue.state(idOf(1))).toEqual({
      state: 'failed',
      fault: 'notWritable',
      attempts: 1,
      nextAttempt: 1005,
    })
  })

  it('finds a folder out of reach once, and marks all thousand', async () => {
    const { writer, put, folder, states, logged } = setUp()
    folder.fault = () => ({ fault: 'diskFull', isWholeFolder: true })
    put(...count(1000))
    await writer.drainOnce()
    expect(folder.tried.length).toBeLessThanOrEqual(16)
    expect(states.map(([, { fault }]) => fault)).toEqual(count(1000).map(() => 'diskFull'))
    expect(logged).toHaveLength(1)
  })

  it('waits longer after each failure, up to an hour', async () => {
    const { writer, put, folder, clock, queue } = setUp()
    folder.fault = () => ({ fault: 'folderMissing', isWholeFolder: true })
    put(1)
    const waits: number[] = []
    for (let round = 0; round < 7; round++) {
      await writer.drainOnce()
      const next = Number((await queue.state(idOf(1)))?.nextAttempt)
      waits.push(next - clock.now)
      clock.now = next
    }
    expect(waits).toEqual([5, 30, 120, 600, 3600, 3600, 3600])
  })

  it('ends although the clock is set back while it fails', async () => {
    const { writer, put, folder, clock } = setUp()
    folder.fault = () => {
      clock.now = 10
      return { fault: 'unknown', isWholeFolder: false }
    }
    put(1, 2, 3)
    await writer.drainOnce()
    expect(folder.tried).toHaveLength(3)
  })

  it('tells the folder of a cancelled meeting before it removes the entry', async () => {
    const { writer, put, folder, queue, clock } = setUp()
    put(1)
    await writer.drainOnce()
    const written: string[] = []
    const remove = vi.spyOn(folder, 'remove').mockImplementation((uid) => {
      written.push(folder.files.get(uid) ?? '')
      return Promise.reject(new CalendarFolderError('notWritable', false, new Error('by order')))
    })
    queue.put({ ...numberedMeeting(1, 1), isCancelled: true }, clock.now)
    await writer.drainOnce()
    expect(written).toEqual([expect.stringContaining('STATUS:CANCELLED')])
    expect((await queue.state(idOf(1)))?.state).toBe('failed')
    // What a crash or a fault left behind, a later pass takes up where it was.
    remove.mockRestore()
    clock.now = Number(await queue.nextDue())
    await writer.drainOnce()
    expect([folder.files.size, folder.tried.length]).toEqual([0, 2])
    expect(await queue.nextDue()).toBeNull()
  })

  it('writes an entry again that an older one may have overtaken', async () => {
    const { writer, folder, queue, clock } = setUp()
    queue.put(numberedMeeting(1), clock.now)
    folder.fault = () => {
      if (folder.tried.length === 1) queue.put(numberedMeeting(1, 1), clock.now)
      return null
    }
    await writer.drainOnce()
    expect(folder.files.get(uidOf(1))).toContain('SEQUENCE:1')
    expect((await queue.state(idOf(1)))?.state).toBe('written')
  })
})

describe('in the background', () => {
  it('writes on a kick, and what came in during a pass by another kick', async () => {
    const { writer, put, folder } = setUp()
    put(1)
    folder.fault = () => {
      if (folder.tried.length === 1) {
        put(2)
        writer.kick()
      }
      return null
    }
    writer.kick()
    await vi.waitFor(() => {
      expect(folder.files.size).toBe(2)
    })
  })

  it('waits for the next entry that is due, not longer than an hour', async () => {
    const { writer, queue, timers, clock, folder } = setUp()
    queue.put(numberedMeeting(1), clock.now + 60)
    writer.kick()
    await vi.waitFor(() => {
      expect(timers.map(({ ms }) => ms)).toEqual([60_000])
    })
    clock.now += 60
    timers[0]?.work()
    await vi.waitFor(() => {
      expect(folder.files.size).toBe(1)
    })
    queue.put(numberedMeeting(2), clock.now + 90 * 86_400)
    writer.kick()
    await vi.waitFor(() => {
      expect(timers.map(({ ms }) => ms)).toEqual([3_600_000])
    })
  })

  it('tries again a minute after the queue broke down', async () => {
    const { writer, queue, timers, logged } = setUp()
    vi.spyOn(queue, 'due').mockRejectedValueOnce(new Error('locked'))
    writer.kick()
    await vi.waitFor(() => {
      expect(timers.map(({ ms }) => ms)).toEqual([60_000])
    })
    expect(logged).toHaveLength(1)
  })

  it('tries an entry at once when it is asked to', async () => {
    const { writer, put, folder, queue } = setUp()
    folder.fault = () => ({ fault: 'notWritable', isWholeFolder: true })
    put(1)
    await writer.drainOnce()
    folder.fault = () => null
    await writer.retry(idOf(1))
    expect((await queue.state(idOf(1)))?.state).toBe('written')
  })

  it('begins nothing after the end, and lets what it writes arrive', async () => {
    const { writer, put, folder, timers } = setUp()
    put(...count(100))
    const ended = new Promise<void>((resolve) => {
      folder.fault = () => {
        if (folder.tried.length === 1) resolve(writer.stop())
        return null
      }
    })
    writer.kick()
    await ended
    const tried = folder.tried.length
    expect(tried).toBeLessThan(100)
    expect(folder.files.size).toBe(tried)
    writer.kick()
    await writer.drainOnce()
    expect([folder.tried.length, timers.length]).toEqual([tried, 0])
  })
})
