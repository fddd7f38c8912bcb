/** The window's calls about people. One line each, over the parts. */
import type { directoryMethods } from '../shared/ipc/directory-methods'
import type { Handlers } from '../shared/ipc/rpc'
import type { Directory, QuestionAnswer, QuestionInput, QuestionKind } from './directory/directory'
import type { PeopleImport } from './directory/people-import'
import type { Sources } from './directory/sources'

export interface DirectoryParts {
  readonly directory: Directory
  readonly people: PeopleImport
  readonly sources: Sources
  /** The user's own address; empty where they have given none. */
  readonly self: () => string
  /** Everybody hears of what has been changed. */
  readonly onChanged: () => Promise<void>
  /** Asks for a CSV or vCard file; null when the person closed the dialog. */
  readonly choosePeopleFile: () => Promise<string | null>
}

export function directoryHandlers(parts: DirectoryParts): Handlers<typeof directoryMethods> {
  const { directory, people, sources, onChanged, choosePeopleFile, self } = parts
  const change = async <Kind extends QuestionKind>(
    kind: Kind,
    input: QuestionInput<Kind>,
  ): Promise<QuestionAnswer<Kind>> => {
    const answer = await directory.ask(kind, input)
    await onChanged()
    return answer
  }
  /** What belongs to an address book goes there at once, and nobody waits for it. */
  const changeContact = async <Kind extends QuestionKind>(
    kind: Kind,
    input: QuestionInput<Kind>,
  ): Promise<QuestionAnswer<Kind>> => {
    const answer = await change(kind, input)
    sources.sendChanges()
    return answer
  }
  return {
    searchPeople: (query) => directory.ask('searchPeople', { ...query, self: self() }),
    searchPeopleWider: (query) => directory.ask('searchPeopleWider', { ...query, self: self() }),
    lookUpPeople: (keys) => directory.ask('lookUpPeople', keys),
    countPeople: () => directory.ask('countPeople', null),
    listPeople: (page) => directory.ask('listPeople', page),
    readPerson: (person) => directory.ask('readPerson', person),
    listDepartments: () => directory.ask('listDepartments', null),
    listGroups: () => directory.ask('listGroups', null),
    readGroup: (group) => directory.ask('readGroup', group),
    setFavourite: (favourite) => change('setFavourite', favourite),
    saveContact: (contact) => changeContact('saveContact', contact),
    deleteContact: (person) => changeContact('deleteContact', person),
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
    listSources: () => sources.list(),
    saveSource: (source) => sources.save(source),
    removeSource: async ({ sourceId }) => {
      await sources.remove(sourceId)
      return null
    },
    syncSource: ({ sourceId, password }) => sources.sync(sourceId, password),
    cancelSync: ({ sourceId }) => {
      sources.cancel(sourceId)
      return null
    },
  }
}
