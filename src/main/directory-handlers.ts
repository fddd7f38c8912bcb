/** The window's calls about people. One line each, over the parts. */
import type { appMethods } from '../shared/ipc/contract'
import type { directoryMethods } from '../shared/ipc/directory-methods'
import type { Handlers } from '../shared/ipc/rpc'
import type { Directory, QuestionAnswer, QuestionInput, QuestionKind } from './directory/directory'
import type { PeopleImport } from './directory/people-import'

type Served = Exclude<QuestionKind, 'noteInvited'> | 'planImport' | 'importPeople' | 'cancelImport'
/** Calls of the contract that no part answers yet; dispatch refuses them. */
export type NotServed = Exclude<keyof typeof directoryMethods, Served>

export interface DirectoryParts {
  readonly directory: Directory
  readonly people: PeopleImport
  /** Everybody hears of what has been changed. */
  readonly onChanged: () => Promise<void>
  /** Asks for a CSV or vCard file; null when the person closed the dialog. */
  readonly choosePeopleFile: () => Promise<string | null>
}

export function directoryHandlers(parts: DirectoryParts): Handlers<Pick<typeof appMethods, Served>> {
  const { directory, people, onChanged, choosePeopleFile } = parts
  const change = async <Kind extends QuestionKind>(
    kind: Kind,
    input: QuestionInput<Kind>,
  ): Promise<QuestionAnswer<Kind>> => {
    const answer = await directory.ask(kind, input)
    await onChanged()
    return answer
  }
  return {
    searchPeople: (query) => directory.ask('searchPeople', query),
    searchPeopleWider: (query) => directory.ask('searchPeopleWider', query),
    lookUpPeople: (keys) => directory.ask('lookUpPeople', keys),
    countPeople: () => directory.ask('countPeople', null),
    listPeople: (page) => directory.ask('listPeople', page),
    readPerson: (person) => directory.ask('readPerson', person),
    listDepartments: () => directory.ask('listDepartments', null),
    listGroups: () => directory.ask('listGroups', null),
    readGroup: (group) => directory.ask('readGroup', group),
    setFavourite: (favourite) => change('setFavourite', favourite),
    saveContact: (contact) => change('saveContact', contact),
    deleteContact: (person) => change('deleteContact', person),
    saveGroup: (group) => change('saveGroup', group),
    deleteGroup: (group) => change('deleteGroup', group),
    planImport: async () => {
      const file = await choosePeopleFile()
      return file === null ? null : people.plan(file)
    },
    importPeople: ({ planId, mapping }) => people.runPlan(planId, mapping),
    cancelImport: () => {
      directory.cancelImport()
      return null
    },
  }
}
