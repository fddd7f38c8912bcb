/** The port to the people that can be invited. */
import type { ImportReport } from '../../shared/app/person'
import type { directoryMethods } from '../../shared/ipc/directory-methods'
import type { InputOf, OutputOf } from '../../shared/ipc/rpc'

export interface ImportProgress {
  /** Records read so far. */
  readonly done: number
  /** Null where the file does not tell before its end. */
  readonly total: number | null
}

type Calls = typeof directoryMethods
type ReadCall =
  | ('searchPeople' | 'searchPeopleWider' | 'lookUpPeople' | 'countPeople')
  | ('listPeople' | 'readPerson' | 'listDepartments' | 'listGroups' | 'readGroup')

/** What the directory answers from what it holds: calls of the window, under their own names. */
export type Questions = {
  [Kind in ReadCall]: (input: InputOf<Calls, Kind>) => OutputOf<Calls, Kind>
}
export type QuestionKind = keyof Questions
export type QuestionInput<Kind extends QuestionKind> = Parameters<Questions[Kind]>[0]
export type QuestionAnswer<Kind extends QuestionKind> = Awaited<ReturnType<Questions[Kind]>>

export interface Directory {
  /** @throws SdkFault where the question is refused */
  ask<Kind extends QuestionKind>(kind: Kind, input: QuestionInput<Kind>): Promise<QuestionAnswer<Kind>>
  importFile(file: string, onProgress: (progress: ImportProgress) => void): Promise<ImportReport>
  /** Ends an import; what it has stored stays. */
  cancelImport(): void
  close(): Promise<void>
}
