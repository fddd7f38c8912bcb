import { describe, expect, it } from 'vitest'
import { createReminders, type Reminders } from '../../../../src/main/reminders/reminders'
import type { Announced } from '../../../../src/main/reminders/plan-reminders'
import type { ReminderStore } from '../../../../src/main/reminders/reminder-store'
import type { UpcomingMeeting } from '../../../../src/main/reminders/upcoming'
import type { ReminderLead } from '../../../../src/shared/app/reminder'

const NOON = 1_790_000_000
const MINUTE = 60
const meeting = (start: number, confId = '1', minutes = 30): UpcomingMeeting => ({
  ...{ confId, subConfID: null, key: confId, subject: `Meeting ${confId}` },
  ...{ start, end: start + minutes * MINUTE },
})

/** A table that outlives the program. */
function memoryStore(): ReminderStore {
  const table = new Map<string, Announced>()
  const leads = new Map<string, ReminderLead>()
  return {
    announced: () => [...table.values()],
    announce: (one) => {
      table.set(one.key, one)
      return Promise.resolve()
    },
    forget: (before) => {
      for (const { key, start } of table.values()) if (start < before) table.delete(key)
      return Promise.resolve()
    },
    leadOf: (confId) => leads.get(confId) ?? null,
    setLead: (confId, lead) => {
      if (lead === null) leads.delete(confId)
      else leads.set(confId, lead)
      return Promise.resolve()
    },
  }
}

/** A computer with a clock that can be moved, and the one timer that the program has set. */
function computer(meetings: UpcomingMeeting[], lead: ReminderLead = 10) {
  const settings = { lead }
  const store = memoryStore()
  const shown: string[] = []
  const gone: string[] = []
  const logged: string[] = []
  let now = NOON
  let timer: { at: number; work: () => void } | null = null
  let uptime = 0
  const program = () =>
    createReminders({
      upcoming: (from, to) => meetings.filter(({ start, end }) => end > from && start < to),
      store,
      defaultLead: () => settings.lead,
      clock: () => now,
      timers: {
        set: (ms, work) => (timer = { at: uptime + ms / 1000, work }),
        clear: () => (timer = null),
      },
      onDue: ({ confId }) => shown.push(confId),
      onGone: ({ confId }) => gone.push(confId),
      log: { error: (message) => logged.push(message) },
    })
  const computer = {
    ...{ meetings, settings, shown, gone, logged, store, program },
    timerSeconds: () => (timer === null ? null : timer.at - uptime),
    /** Seconds during which the program runs. */
    run: (seconds: number) => {
      const until = uptime + seconds
      while (timer !== null && timer.at <= until) {
        const { at, work } = timer
        now += at - uptime
        uptime = at
        timer = null
        work()
      }
      now += until - uptime
      uptime = until
    },
    /** Seconds during which timers stand still, or by which the clock is set. */
    jump: (seconds: number) => (now += seconds),
  }
  return computer
}
const started = async (own: { program: () => Reminders }) => {
  const reminders = own.program()
  await reminders.start()
  return reminders
}

describe('a reminder', () => {
  it('comes the minutes of the settings before the start, once', async () => {
    const own = computer([meeting(NOON + 3600)])
    await started(own)
    own.run(50 * MINUTE - 1)
    expect(own.shown).toEqual([])
    own.run(1)
    expect(own.shown).toEqual(['1'])
    own.run(3 * 3600)
    expect(own.shown).toEqual(['1'])
  })
  it('waits on timers of at most 30 seconds', async () => {
    const own = computer([meeting(NOON + 6 * 86_400)])
    await started(own)
    for (let minute = 0; minute < 120; minute++) {
      expect(own.timerSeconds()).toBeLessThanOrEqual(30)
      own.run(MINUTE)
    }
  })
  it('is never announced twice, not by a restart either', async () => {
    const own = computer([meeting(NOON + 5 * MINUTE)])
    const first = await started(own)
    expect(own.shown).toEqual(['1'])
    first.stop()
    await started(own)
    own.run(3600)
    expect(own.shown).toEqual(['1'])
  })
  it('is late after sleep, as long as the meeting is on', async () => {
    const own = computer([meeting(NOON + 3600, 'on', 60), meeting(NOON + 3600, 'over', 30)])
    const reminders = await started(own)
    own.run(MINUTE)
    own.jump(3600 + 45 * MINUTE)
    reminders.wake()
    expect(own.shown).toEqual(['on'])
  })
  it('comes within 30 seconds of waking up, even when nobody says so', async () => {
    const own = computer([meeting(NOON + 3600)])
    await started(own)
    own.run(MINUTE)
    own.jump(55 * MINUTE)
    own.run(30)
    expect(own.shown).toEqual(['1'])
  })
  it('follows a clock that is set back, without repeating itself', async () => {
    const own = computer([meeting(NOON + 5 * MINUTE, 'early'), meeting(NOON + 3600, 'late')])
    await started(own)
    own.jump(-2 * 3600)
    own.run(3600)
    expect(own.shown).toEqual(['early'])
    own.run(110 * MINUTE)
    expect(own.shown).toEqual(['early', 'late'])
  })
  it('comes again when the meeting was moved', async () => {
    const own = computer([meeting(NOON + 5 * MINUTE)])
    const reminders = await started(own)
    own.meetings.splice(0, 1, meeting(NOON + 3600))
    reminders.wake()
    expect(own.gone).toEqual(['1'])
    expect(own.shown).toEqual(['1'])
    own.run(50 * MINUTE)
    expect(own.shown).toEqual(['1', '1'])
  })
  it('goes when its meeting is cancelled or over', async () => {
    const own = computer([meeting(NOON + 5 * MINUTE, 'cancelled'), meeting(NOON + 6 * MINUTE, 'over')])
    const reminders = await started(own)
    own.meetings.shift()
    reminders.wake()
    expect(own.gone).toEqual(['cancelled'])
    own.run(35 * MINUTE)
    expect(own.gone).toEqual(['cancelled'])
    own.run(MINUTE)
    expect(own.gone).toEqual(['cancelled', 'over'])
    expect(reminders.due()).toEqual([])
  })
  it('is off where it is off', async () => {
    const own = computer([meeting(NOON + 3600)], 'off')
    await started(own)
    own.run(2 * 3600)
    expect(own.shown).toEqual([])
  })
  it('is announced at the start with 0 minutes', async () => {
    const own = computer([meeting(NOON + 3600)], 0)
    await started(own)
    own.run(3599)
    expect(own.shown).toEqual([])
    own.run(1)
    expect(own.shown).toEqual(['1'])
  })
  it('of a series belongs to one occurrence', async () => {
    const occurrence = (subConfID: string, start: number) => ({
      ...meeting(start),
      ...{ subConfID, key: `1/${subConfID}` },
    })
    const own = computer([occurrence('a', NOON + 5 * MINUTE), occurrence('b', NOON + 86_400)])
    await started(own)
    own.run(86_400)
    expect(own.shown).toEqual(['1', '1'])
  })
})

describe('snooze', () => {
  const one = { confId: '1', subConfID: null }
  it('announces it again later, also after a restart', async () => {
    const own = computer([meeting(NOON + 10 * MINUTE)])
    const first = await started(own)
    expect(first.due()).toHaveLength(1)
    await first.snooze(one, 5)
    expect(own.gone).toEqual(['1'])
    expect(first.due()).toEqual([])
    first.stop()
    const second = await started(own)
    own.run(5 * MINUTE - 1)
    expect(own.shown).toEqual(['1'])
    own.run(1)
    expect(own.shown).toEqual(['1', '1'])
    expect(second.due()).toHaveLength(1)
  })
  it('beyond the end is the end of it', async () => {
    const own = computer([meeting(NOON + 10 * MINUTE)])
    const reminders = await started(own)
    await reminders.snooze(one, 60)
    own.run(4 * 3600)
    expect(own.shown).toEqual(['1'])
  })
  it('of something that is not shown changes nothing', async () => {
    const own = computer([meeting(NOON + 3600)])
    const reminders = await started(own)
    await reminders.snooze(one, 5)
    own.run(50 * MINUTE)
    expect(own.shown).toEqual(['1'])
  })
})

describe('a time of its own', () => {
  it('goes before the settings, and back to them', async () => {
    const own = computer([meeting(NOON + 3600)])
    const reminders = await started(own)
    await reminders.setLead('1', 30)
    expect(reminders.leadOf('1')).toBe(30)
    own.run(30 * MINUTE)
    expect(own.shown).toEqual(['1'])
    await reminders.setLead('1', null)
    own.run(20 * MINUTE)
    expect(own.shown).toEqual(['1', '1'])
  })
  it('can be none', async () => {
    const own = computer([meeting(NOON + 5 * MINUTE)])
    const reminders = await started(own)
    await reminders.snooze({ confId: '1', subConfID: null }, 1)
    await reminders.setLead('1', 'off')
    own.run(3600)
    expect(own.shown).toEqual(['1'])
  })
  it('changes with the settings at once', async () => {
    const own = computer([meeting(NOON + 20 * MINUTE)])
    const reminders = await started(own)
    own.settings.lead = 30
    reminders.wake()
    expect(own.shown).toEqual(['1'])
  })
})

it('a table that cannot be written does not cost the reminder, and is logged', async () => {
  const own = computer([meeting(NOON + 5 * MINUTE)])
  own.store.announce = () => Promise.reject(new Error('disk full'))
  await started(own)
  await new Promise(setImmediate)
  own.run(3600)
  expect(own.shown).toEqual(['1'])
  expect(own.logged).toEqual(['a reminder could not be noted down'])
})
