/** The directory's sources as the window meets them: listed, saved, removed, and synced when asked for or when due. */
import type { Source, SourceFault, SourceSettings } from '../../shared/app/directory'
import type { Language } from '../../shared/language'
import type { ChangeBus } from '../change-bus'
import type { Log } from '../log'
import { refuseBecause } from '../sdk-fault'
import type { Passwords } from './passwords'
import type { KeptSource, SourceKeeper } from './source-keeper'
import { checkSettings, isSameServer } from './source-settings'
import { createSyncSchedule, needsPerson } from './sync-schedule'

interface Deps<Timer> {
  readonly keeper: SourceKeeper
  readonly passwords: Passwords
  readonly countPeople: () => Promise<number>
  readonly bus: ChangeBus
  readonly language: () => Language
  /** Seconds. */
  readonly clock: () => number
  readonly timers: { set(ms: number, work: () => void): Timer; clear(timer: Timer): void }
  readonly log: Log
}

export interface Sources {
  list(): Promise<Source[]>
  save(draft: {
    sourceId: string | null
    name: string
    settings: SourceSettings
    password: string
  }): Promise<Source>
  remove(sourceId: string): Promise<void>
  /** Answers when the sync has ended, well or not. One that is under way already is the one. */
  sync(sourceId: string, password: string): Promise<Source>
  cancel(sourceId: string): void
  /** What the user has changed goes to the sources it belongs to, each in a sync that nobody waits for. */
  sendChanges(): void
  /** From now on sources sync by themselves, the first time in some seconds. */
  begin(): void
  close(): Promise<void>
}

/** After the window is there: its first seconds are for the person before it. */
const FIRST_MS = 8000
const LOOK_EVERY_MS = 60_000

const gone = () => refuseBecause('sourceId', 40002, 'sourceGone')

export function createSources<Timer>(deps: Deps<Timer>): Sources {
  const { keeper, passwords, bus, clock, timers, log } = deps
  const running = new Map<string, Promise<void>>()
  /** Those that were cancelled before they had begun. */
  const stopped = new Set<string>()
  const schedule = createSyncSchedule()
  let timer: Timer | null = null
  let isClosed = false

  const shown = async (source: KeptSource): Promise<Source> => ({
    ...source,
    isSyncing: running.has(source.sourceId),
    hasPassword: source.settings !== null && (await passwords.isKept(source.sourceId)),
  })
  const list = async () => Promise.all((await keeper.list()).map(shown))
  const tell = async () => {
    if (!isClosed) bus.publish('sourcesChanged', await list())
  }
  const tellPeople = async () => {
    if (!isClosed) bus.publish('peopleChanged', { count: await deps.countPeople() })
  }
  const find = async (sourceId: string): Promise<KeptSource> => {
    const source = await keeper.read(sourceId)
    if (!source?.settings) throw gone()
    return source
  }

  async function carryOut(sourceId: string, typed: string, isThorough: boolean): Promise<void> {
    const password = typed === '' ? await passwords.of(sourceId) : typed
    await tell()
    const order = { sourceId, password, isThorough, language: deps.language() }
    const syncing = keeper.sync(order, (done) => {
      bus.publish('syncProgress', { sourceId, done })
    })
    if (stopped.has(sourceId)) keeper.cancel(sourceId)
    const outcome = await syncing
    const fault: SourceFault | null = 'fault' in outcome ? outcome.fault : null
    schedule.note(sourceId, fault, clock())
    // One that was refused is not worth keeping, and may be a slip of the finger beside a good one.
    if (typed !== '' && fault?.kind !== 'password') await passwords.keep(sourceId, typed)
  }
  /** Never rejects: what went wrong is with the source, or in the log. */
  function run(sourceId: string, typed: string, isThorough: boolean): Promise<void> {
    const already = running.get(sourceId)
    if (already) return already
    const ended = carryOut(sourceId, typed, isThorough)
      .catch((error: unknown) => {
        schedule.note(sourceId, { kind: 'broken', detail: '' }, clock())
        if (!isClosed) log.error('a sync broke off', error)
      })
      .then(async () => {
        running.delete(sourceId)
        stopped.delete(sourceId)
        await tell()
        await tellPeople()
      })
    running.set(sourceId, ended)
    return ended
  }

  function cancel(sourceId: string): void {
    if (running.has(sourceId)) stopped.add(sourceId)
    keeper.cancel(sourceId)
  }

  async function syncDue(): Promise<void> {
    for (const { sourceId, settings, fault } of await keeper.list()) {
      if (settings === null || isClosed) continue
      if (!schedule.isDue(sourceId, clock())) continue
      // What a person has to set right stays so over a new start.
      if (fault?.kind === 'password') continue
      await run(sourceId, '', false)
    }
  }
  async function syncChanged(): Promise<void> {
    const changed = await keeper.changed()
    for (const { sourceId, fault } of await keeper.list()) {
      if (!changed.includes(sourceId) || (fault && needsPerson(fault))) continue
      // One that is under way may have begun before the change.
      void (running.get(sourceId) ?? Promise.resolve()).then(() => run(sourceId, '', false))
    }
  }
  const unlessClosed = (message: string) => (error: unknown) => {
    if (!isClosed) log.error(message, error)
  }
  function lookAgain(inMs: number): void {
    if (isClosed) return
    timer = timers.set(inMs, () => {
      syncDue()
        .catch(unlessClosed('the sources could not be looked at'))
        .finally(() => {
          lookAgain(LOOK_EVERY_MS)
        })
    })
  }

  return {
    list,
    save: async ({ sourceId, name, settings, password }) => {
      checkSettings(settings)
      const before = sourceId === null ? null : await find(sourceId)
      const source = await keeper.save(sourceId, name, settings)
      if (!source) throw gone()
      // A password is for the server it was typed for.
      if (before?.settings && !isSameServer(before.settings, settings))
        await passwords.forget(source.sourceId)
      if (password !== '') await passwords.keep(source.sourceId, password)
      schedule.reset(source.sourceId)
      await tell()
      return shown(source)
    },
    remove: async (sourceId) => {
      await find(sourceId)
      cancel(sourceId)
      await running.get(sourceId)
      await keeper.remove(sourceId)
      await passwords.forget(sourceId)
      await tell()
      await tellPeople()
    },
    sync: async (sourceId, password) => {
      await find(sourceId)
      // One that is under way does not know this password.
      if (password !== '') await running.get(sourceId)
      await run(sourceId, password, true)
      return shown(await find(sourceId))
    },
    cancel,
    sendChanges: () => {
      syncChanged().catch(unlessClosed('the changes could not be sent'))
    },
    begin: () => {
      if (timer === null) lookAgain(FIRST_MS)
    },
    close: async () => {
      isClosed = true
      if (timer !== null) timers.clear(timer)
      await keeper.close()
    },
  }
}
