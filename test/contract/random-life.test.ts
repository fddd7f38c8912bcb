/** Any sequence of bookings and changes leaves store, list and calendar as a simple model has them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSqliteCalendarQueue } from '../../src/main/adapters/sqlite/calendar-queue'
import { createSqliteConfRepository } from '../../src/main/adapters/sqlite/conf-repository'
import { openDatabase } from '../../src/main/adapters/sqlite/database'
import { createSqliteMeetingIndex } from '../../src/main/adapters/sqlite/meeting-index'
import { MIGRATIONS } from '../../src/main/adapters/sqlite/schema'
import { drainQueue } from '../../src/main/calendar/calendar-drain'
import { ICAL } from '../../src/main/calendar/ical-library'
import { composeConf } from '../../src/main/compose-conf'
import { createReadConf } from '../../src/main/conf/read-conf'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import { memoryFolder } from '../support/calendar-memory'
import { seededRandom } from '../support/seeded-random'
import { NOW } from './sdk-calls'

const HOUR = 3600
const DAY = 24 * HOUR
/** 09:00 in Shanghai, which knows no summer time, so that the model needs none. */
const MORNING = Math.floor(NOW / DAY) * DAY + DAY + HOUR

/** `[start, end]` by subConfID; a single meeting has one under ''. Times are seconds. */
type Times = Map<string, [start: number, end: number]>
interface Modelled {
  readonly confId: string
  readonly isSeries: boolean
  subject: string
  times: Times
  cycle: { every: number; count: number; hour: number }
}

async function setUp() {
  const db = await openDatabase(':memory:', MIGRATIONS, 'NORMAL')
  const repository = createSqliteConfRepository(db)
  const index = createSqliteMeetingIndex(db)
  const queue = createSqliteCalendarQueue(db)
  const folder = memoryFolder()
  const clock = () => NOW
  const { sdk } = composeConf({
    ...{ repository, index, clock, random: seededRandom(1), language: () => 'en' },
    account: () => ({ accountId: 'tester', name: 'Test User', email: '' }),
    joinTemplate: () => 'https://example.com/{room}',
    defaultZone: () => 56,
    onChanged: () => undefined,
  })
  const drain = () =>
    drainQueue({
      ...{ queue, folder: () => folder, clock, onState: () => undefined, language: () => 'en' },
      log: {
        error: (message, cause) => {
          throw new Error(message, { cause })
        },
      },
      isStopped: () => false,
    })
  const { handlers } = createReadConf(repository, clock)
  return {
    sdk,
    index,
    folder,
    drain,
    handlers,
    close: () => {
      db.close()
    },
  }
}
type Host = Awaited<ReturnType<typeof setUp>>

const order = (subject: string, start: number) => ({
  ...{ confSubject: subject, startTimeStamp: start, confType: 1, timeZone: 56, duration: 30 },
})
const digits = (start: number) =>
  new Date((start + 8 * HOUR) * 1000).toISOString().slice(0, 10).replaceAll('-', '')
const half = (start: number): [number, number] => [start, start + HOUR / 2]
const startAt = (day: number, hour: number) => MORNING + day * DAY + hour * HOUR
const timesOf = ({ every, count, hour }: Modelled['cycle']): Times =>
  new Map(
    Array.from({ length: count }, (_, n) => startAt(n * every, hour)).map((start) => [
      digits(start),
      half(start),
    ]),
  )
const cycleOrder = (subject: string, { every, count, hour }: Modelled['cycle']) => ({
  orderConfParam: order(subject, startAt(0, hour)),
  cycleParam: {
    ...{ startDate: MORNING, endDate: MORNING + (count - 1) * every * DAY },
    ...(every === 7
      ? { cycleType: 1, interval: 1, listPoints: String(new Date(MORNING * 1000).getUTCDay()) }
      : { cycleType: 0, interval: every }),
  },
})

/** What a step does to the host and to the model; `pick` chooses a meeting, `day` and `hour` a time. */
const Step = fc.record({
  kind: fc.constantFrom('book', 'bookCycle', 'edit', 'moveOne', 'cancelOne', 'cancelAll'),
  pick: fc.nat(99),
  day: fc.integer({ min: 0, max: 40 }),
  hour: fc.integer({ min: 0, max: 9 }),
  every: fc.constantFrom(1, 2, 7),
  count: fc.integer({ min: 1, max: 6 }),
})
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never

async function bookStep(host: Host, model: Modelled[], step: Step, subject: string): Promise<void> {
  const { every, count, hour, day } = step
  const isSeries = step.kind === 'bookCycle'
  const cycle = { every, count, hour }
  const start = startAt(day, hour)
  const { confId } = isSeries
    ? await host.sdk.bookCycleConf(cycleOrder(subject, cycle))
    : await host.sdk.bookConf(order(subject, start))
  model.push({
    confId,
    isSeries,
    subject,
    cycle,
    times: isSeries ? timesOf(cycle) : new Map([['', half(start)]]),
  })
}

async function editStep(host: Host, meeting: Modelled, { every, count, hour, day }: Step, subject: string) {
  const { confId } = meeting
  const start = startAt(day, hour)
  meeting.subject = subject
  if (!meeting.isSeries) {
    await host.sdk.editConf({ ...order(subject, start), confId })
    meeting.times = new Map([['', half(start)]])
    return
  }
  // Every second edit is one of the topic alone, which leaves moved and cancelled meetings as they are.
  const cycle = day % 2 === 0 ? meeting.cycle : { every, count, hour }
  await host.sdk.editCycleConf({ ...cycleOrder(subject, cycle), confId })
  if (JSON.stringify([...timesOf(cycle)]) === JSON.stringify([...timesOf(meeting.cycle)])) return
  meeting.cycle = cycle
  meeting.times = timesOf(cycle)
}

async function apply(host: Host, model: Modelled[], step: Step, subject: string): Promise<void> {
  if (step.kind === 'book' || step.kind === 'bookCycle') return bookStep(host, model, step, subject)
  const meeting = model[step.pick % Math.max(model.length, 1)]
  if (!meeting) return
  const { confId, isSeries, times } = meeting
  if (step.kind === 'edit') return editStep(host, meeting, step, subject)
  const remove = () => model.splice(model.indexOf(meeting), 1)
  if (!isSeries) {
    if (step.kind === 'moveOne') return editStep(host, meeting, step, subject)
    await host.sdk.cancelConf({ confId })
    remove()
    return
  }
  const subConfID = [...times.keys()][step.pick % times.size] ?? ''
  if (step.kind === 'moveOne') {
    const startTimeStamp = startAt(step.day, step.hour)
    await host.sdk.editSubCycleConf({ confId, subConfID, startTimeStamp, duration: 30 })
    times.set(subConfID, half(startTimeStamp))
    return
  }
  if (step.kind === 'cancelOne') {
    await host.sdk.cancelSubCycleConf({ confId, subConfID })
    times.delete(subConfID)
  } else await host.sdk.cancelCycleConf({ confId })
  if (step.kind === 'cancelAll' || times.size === 0) remove()
}

const soonest = (times: Iterable<[number, number]>) => [...times].sort((a, b) => a[0] - b[0])

/** What another program makes of an entry. */
function readEntry(ics: string): { subject: string; times: [number, number][] } {
  const events = new ICAL.Component(ICAL.parse(ics) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
  const master = events.find((one) => !one.isRecurrenceException())
  if (!master) throw new Error('an entry has no event of its own')
  for (const one of events) if (one.isRecurrenceException()) master.relateException(one)
  const times: [number, number][] = []
  const seconds = (time: InstanceType<typeof ICAL.Time>) => time.toUnixTime()
  if (!master.isRecurring()) times.push([seconds(master.startDate), seconds(master.endDate)])
  else {
    const iterator = master.iterator()
    for (let next = iterator.next() as typeof master.startDate | null; next; next = iterator.next()) {
      const { startDate, endDate } = master.getOccurrenceDetails(next)
      times.push([seconds(startDate), seconds(endDate)])
    }
  }
  return { subject: master.summary, times: soonest(times) }
}

async function compare(host: Host, model: readonly Modelled[]): Promise<void> {
  const expected = model
    .map(({ confId, subject, times }) => ({ confId, subject, times: soonest(times.values()) }))
    .sort((a, b) => Number(a.times[0]?.[0]) - Number(b.times[0]?.[0]) || a.confId.localeCompare(b.confId))
  expect(host.handlers.getConfList().map((row) => [row.confId, row.confSubject, row.startTimeStamp])).toEqual(
    expected.map(({ confId, subject, times }) => [confId, subject, times[0]?.[0]]),
  )
  const stored = (detail: HWMConfDetail) =>
    detail.conferenceType === 1
      ? detail.subConf.map((one) => [one.startTimeStamp, one.endTimeStamp])
      : [[detail.startTimeStamp, detail.endTimeStamp]]
  for (const { confId, times } of expected)
    expect(stored(host.handlers.getConfDetail({ confId }))).toEqual(times)
  const shown = host.index
    .occurrences(0, NOW + 1000 * DAY, NOW)
    .map((one) => [one.startTimeStamp, one.endTimeStamp])
  expect(shown).toEqual(soonest(expected.flatMap(({ times }) => times)))
  await host.drain()
  const read = [...host.folder.files.values()].map(readEntry)
  const bySubject = <T extends { subject: string }>(list: T[]) =>
    list.sort((a, b) => a.subject.localeCompare(b.subject))
  expect(bySubject(read)).toEqual(bySubject(expected.map(({ subject, times }) => ({ subject, times }))))
}

it('store, list and calendar agree with the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 1, maxLength: 7 }), fc.nat(6), async (steps, drainAfter) => {
      const host = await setUp()
      const model: Modelled[] = []
      for (const [at, step] of steps.entries()) {
        await apply(host, model, step, `Topic ${String(at)}`)
        if (at === drainAfter) await host.drain()
      }
      await compare(host, model)
      host.close()
    }),
    { numRuns: 2000 },
  )
}, 120_000)
