/** The window's calls about people. One line each, over the parts. */
import type { appMethods } from '../shared/ipc/contract'
import type { directoryMethods } from '../shared/ipc/directory-methods'
import type { Handlers } from '../shared/ipc/rpc'
import type { Directory, QuestionKind } from './directory/directory'
import type { PeopleImport } from './directory/people-import'

type Served = QuestionKind | 'importPeople' | 'cancelImport'
/** Calls of the contract that no part answers yet; dispatch refuses them. */
export type NotServed = Exclude<keyof typeof directoryMethods, Served>

export interface DirectoryParts {
  readonly directory: Directory
  readonly people: PeopleImport
  /** Asks for a CSV or vCard file; null when the person closed the dialog. */
  readonly choosePeopleFile: () => Promise<string | null>
}

export function directoryHandlers(parts: DirectoryParts): Handlers<Pick<typeof appMethods, Served>> {
  const { directory, people, choosePeopleFile } = parts
  return {
    searchPeople: (query) => directory.ask('searchPeople', query),
    searchPeopleWider: (query) => directory.ask('searchPeopleWider', query),
    lookUpPeople: (keys) => directory.ask('lookUpPeople', keys),
    listPeople: (page) => directory.ask('listPeople', page),
    readPerson: (person) => directory.ask('readPerson', person),
    listDepartments: () => directory.ask('listDepartments', null),
    listGroups: () => directory.ask('listGroups', null),
    readGroup: (group) => directory.ask('readGroup', group),
    countPeople: () => directory.ask('countPeople', null),
    importPeople: async () => {
      const file = await choosePeopleFile()
      return file === null ? null : people.run(file)
    },
    cancelImport: () => {
      directory.cancelImport()
      return null
    },
  }
}
