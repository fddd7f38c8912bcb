/** The port to the people that can be invited. */
import type { ImportReport } from '../../shared/app/person'
import type { directoryMethods } from '../../shared/ipc/directory-methods'
import type { InputOf, OutputOf } from '../../shared/ipc/rpc'
import type { ImportOrder } from './import-people'
import type { Invitation } from './invitation'

export interface ImportProgress {
  /** Records read so far. */
  readonly done: number
  /** About how many there are, told from how much of the file they take; exact at its end. */
  readonly total: number
}

type Calls = typeof directoryMethods
type ReadCall =
  | ('lookUpPeople' | 'countPeople')
  | ('listPeople' | 'readPerson' | 'listDepartments' | 'listGroups' | 'readGroup')

type WriteCall = 'saveContact' | 'deleteContact' | 'setFavourite' | 'saveGroup' | 'deleteGroup'

type SearchCall = 'searchPeople' | 'searchPeopleWider'

export type PeopleSearch = InputOf<Calls, 'searchPeople'> & {
  /** The user's own address: who is of the same department comes first. */
  readonly self?: string | undefined
}

/** What the directory answers from what it holds: calls of the window under their own names, and what the host notes. */
export type Questions = {
  [Kind in ReadCall]: (input: InputOf<Calls, Kind>) => OutputOf<Calls, Kind>
} & {
  [Kind in SearchCall]: (input: PeopleSearch) => OutputOf<Calls, Kind>
} & {
  [Kind in WriteCall]: (input: InputOf<Calls, Kind>) => Promise<OutputOf<Calls, Kind>>
} & {
  readonly noteInvited: (invitation: Invitation) => Promise<null>
}
export type QuestionKind = keyof Questions
export type QuestionInput<Kind extends QuestionKind> = Parameters<Questions[Kind]>[0]
export type QuestionAnswer<Kind extends QuestionKind> = Awaited<ReturnType<Questions[Kind]>>

export interface Directory {
  /**
   * A search that still waits when a newer one comes is answered with nobody, so that fast typing never queues.
   * @throws SdkFault where the question is refused
   */
  ask<Kind extends QuestionKind>(kind: Kind, input: QuestionInput<Kind>): Promise<QuestionAnswer<Kind>>
  importFile(order: ImportOrder, onProgress: (progress: ImportProgress) => void): Promise<ImportReport>
  /** Ends an import; what it has stored stays. */
  cancelImport(): void
  close(): Promise<void>
}
