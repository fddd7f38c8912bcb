/** Puts together the directory: its people, imports, and the sources that fill it. */
import type { Language } from '../shared/language'
import type { Account } from './account/account'
import { createDirectory } from './adapters/sqlite/directory-client'
import { createSourceKeeper } from './adapters/sync/sync-client'
import type { ChangeBus } from './change-bus'
import type { Directory } from './directory/directory'
import { createInvitationNotes } from './directory/invitation-notes'
import { createPasswords } from './directory/passwords'
import { createPeopleImport, type PeopleImport } from './directory/people-import'
import { createSources, type Sources } from './directory/sources'
import type { Keychain } from './keychain'
import type { Log } from './log'
import type { Random } from './random'

interface Deps {
  readonly file: string
  readonly workerUrl: URL
  readonly syncWorkerUrl: URL
  readonly keychain: Keychain
  readonly account: () => Account
  readonly language: () => Language
  readonly bus: ChangeBus
  /** Seconds. */
  readonly clock: () => number
  readonly random: Random
  readonly log: Log
}

export interface DirectoryHouse {
  readonly directory: Directory
  readonly people: PeopleImport
  readonly sources: Sources
  readonly noteInvited: ReturnType<typeof createInvitationNotes>
  /** The user's own address; empty where they have given none. */
  readonly self: () => string
  /** Everybody hears of what has been changed. */
  readonly onChanged: () => Promise<void>
  close(): Promise<void>
}

export function composeDirectory(deps: Deps): DirectoryHouse {
  const { file, bus, clock, log, language } = deps
  const directory = createDirectory({ file, workerUrl: deps.workerUrl })
  const countPeople = () => directory.ask('countPeople', null)
  const onChanged = async () => {
    bus.publish('peopleChanged', { count: await countPeople() })
  }
  const sources = createSources({
    ...{ countPeople, bus, clock, log, language },
    keeper: createSourceKeeper({ file, workerUrl: deps.syncWorkerUrl, ready: countPeople }),
    passwords: createPasswords(deps.keychain),
    timers: { set: (ms, work) => setTimeout(work, ms), clear: clearTimeout },
  })
  return {
    ...{ directory, sources, onChanged },
    self: () => deps.account().email,
    people: createPeopleImport(directory, bus, deps.random),
    noteInvited: createInvitationNotes({ directory, clock, log, account: deps.account, onNoted: onChanged }),
    close: async () => {
      await Promise.all([sources.close(), directory.close()])
    },
  }
}
