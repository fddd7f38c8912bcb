/** Builds the host from its parts. Imports no Electron: whatever needs a window comes in as the shell port. */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import type { Answer } from '../shared/ipc/rpc'
import type { Language } from '../shared/language'
import { defaultTimeZoneId } from '../shared/sdk/default-zone'
import { createSettings } from './account/settings'
import { createSqliteCalendarQueue } from './adapters/sqlite/calendar-queue'
import { createSqliteConfRepository } from './adapters/sqlite/conf-repository'
import { openDatabase } from './adapters/sqlite/database'
import { createSqliteDraftStore } from './adapters/sqlite/draft-store'
import { createSqliteMeetingIndex } from './adapters/sqlite/meeting-index'
import { MIGRATIONS } from './adapters/sqlite/schema'
import { createSqliteSettingStore } from './adapters/sqlite/setting-store'
import { watchOtherWriters } from './adapters/sqlite/watch-other-writers'
import { createAppHandlers, type AppInfo } from './app-handlers'
import { createCalendarService } from './calendar/calendar-service'
import { createCalendarOpener } from './calendar/open-in-calendar'
import { calendarMeeting } from './calendar/stored-meeting'
import { composeCalendar } from './compose-calendar'
import { composeConf } from './compose-conf'
import { composeDirectory } from './compose-directory'
import { composeSurroundings } from './compose-surroundings'
import { createChangeBus, type ChangeBus } from './change-bus'
import { firstRooms } from './conf/first-rooms'
import { createReadConf } from './conf/read-conf'
import { createAnswering } from './ipc/answer'
import { createDispatch, type Dispatch } from './ipc/dispatch'
import { noKeychain, type Keychain } from './keychain'
import type { Log } from './log'
import type { Paths } from './paths'
import type { Random } from './random'
import { createHWMBizSdk, type HWMBizSdk } from './sdk/hwm-biz-sdk'
import type { ShellPort } from './shell-port'
import type { Surroundings } from './surrounding-handlers'

export interface HostParts {
  readonly paths: Paths
  /** Seconds. */
  readonly clock: () => number
  readonly random: Random
  readonly user: { readonly login: string; readonly name: string }
  /** IANA zone of this computer, which may travel. */
  readonly computerZone: () => string
  readonly systemLanguage: Language
  /** The command line speaks the system's language whatever the window's is. */
  readonly alwaysSystemLanguage: boolean
  readonly workerUrl: URL
  /** Of the directory's sources. */
  readonly syncWorkerUrl: URL
  readonly log: Log
  /** null for the command line, which then serves the SDK alone. */
  readonly window: {
    readonly shell: ShellPort
    readonly appInfo: AppInfo
    readonly keychain: Keychain
  } | null
}

export interface Host {
  readonly dispatch: Dispatch
  readonly sdk: HWMBizSdk
  readonly subscribe: ChangeBus['subscribe']
  readonly language: () => Language
  readonly surroundings: Surroundings
  /** Imports a CSV or vCard file into the directory. */
  importDirectory(file: string): Promise<Answer>
  /** Tries each due calendar entry once. */
  writeDueEntries(): Promise<void>
  close(): Promise<void>
}

export async function composeHost(parts: HostParts): Promise<Host> {
  const { paths, clock, random, log } = parts
  const db = await openDatabase(paths.database, MIGRATIONS, 'FULL')
  const bus = createChangeBus()
  let revision = 0
  const listChanged = () => {
    bus.publish('confListChanged', { revision: ++revision })
  }
  const settingStore = createSqliteSettingStore(db)
  const settings = createSettings({
    store: settingStore,
    user: parts.user,
    systemLanguage: parts.systemLanguage,
    calendarFolder: paths.calendar,
    onChange: (changed) => {
      bus.publish('settingsChanged', changed)
    },
  })
  const language = (): Language => {
    const chosen = parts.alwaysSystemLanguage ? 'system' : settings.get().language
    return chosen === 'system' ? parts.systemLanguage : chosen
  }
  const repository = createSqliteConfRepository(db)
  await repository.seedRooms(firstRooms(random, settings.get().account, language()))
  const read = createReadConf(repository, clock)
  const { window } = parts
  const queue = createSqliteCalendarQueue(db)
  const folder = () => settings.get().calendarFolder
  const writer = await composeCalendar({
    ...{ queue, folder, clock, random, language, log },
    onState: (confId, state) => {
      bus.publish('calendarStateChanged', { confId, state })
    },
  })
  const directory = composeDirectory({
    ...{ file: paths.directory, workerUrl: parts.workerUrl, syncWorkerUrl: parts.syncWorkerUrl },
    ...{ bus, clock, random, log, language },
    keychain: window?.keychain ?? noKeychain,
    account: () => settings.get().account,
  })
  const index = createSqliteMeetingIndex(db)
  const conf = composeConf({
    ...{ repository, index, clock, random, language },
    account: () => settings.get().account,
    joinTemplate: () => settings.get().joinTemplate,
    defaultZone: () => defaultTimeZoneId(parts.computerZone(), clock()),
    onChanged: (changed) => {
      listChanged()
      writer.kick()
      // What a program books through the command line says nothing about whom a person will pick.
      if (window && changed) directory.noteInvited(changed)
    },
  })
  const surroundings = composeSurroundings({ db, index, settingStore, settings, bus, clock, log })
  const appHandlers = window
    ? createAppHandlers({
        ...{ read, settings, language, clock, surroundings },
        directory: { ...directory, choosePeopleFile: () => window.shell.choosePeopleFile() },
        meetings: conf.window,
        ...window,
        drafts: createSqliteDraftStore(db),
        calendar: createCalendarService({
          ...{ queue, folder, language },
          meeting: (confId) => calendarMeeting(read.stored(confId)),
          retryEntry: (confId) => writer.retry(confId),
          openInCalendar: createCalendarOpener({
            platform: process.platform,
            spawn,
            openPath: (path) => window.shell.openPath(path),
            outgoingDir: paths.outgoing,
          }),
          chooseSaveFile: (name) => window.shell.chooseSaveFile(name),
          writeFile,
        }),
      })
    : {}
  const dispatch = createDispatch({
    handlers: { ...conf.sdk, ...read.handlers, ...appHandlers },
    isSignedIn: () => settings.get().isSignedIn,
    language,
    log,
  })
  const answer = createAnswering({ language, log })
  const stopWatching = window ? watchOtherWriters(db, listChanged) : () => undefined
  writer.kick()
  return {
    dispatch,
    sdk: createHWMBizSdk(dispatch, bus, log),
    subscribe: (listener) => bus.subscribe(listener),
    ...{ language, surroundings },
    importDirectory: (file) => answer('importDirectory', () => directory.people.run(file)),
    writeDueEntries: () => writer.drainOnce(),
    close: async () => {
      stopWatching()
      surroundings.reminders.stop()
      await writer.stop()
      await directory.close()
      db.close()
    },
  }
}
