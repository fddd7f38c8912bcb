/** What the directory's worker and its client say to each other. */
import type { ImportReport, Person, PersonHit } from '../../../shared/app/person'
import type { ImportProgress } from '../../directory/directory'
import type { ImportRefusal } from '../../directory/import-fault'

/** Each question has a number, which its answer repeats. */
export type Question =
  | { readonly kind: 'search'; readonly query: string; readonly limit: number }
  | { readonly kind: 'lookUp'; readonly keys: readonly string[] }
  | { readonly kind: 'count' }
  | { readonly kind: 'importFile'; readonly file: string }

export interface Answers {
  readonly search: { hits: PersonHit[]; more: boolean }
  readonly lookUp: { key: string; people: Person[] }[]
  readonly count: number
  readonly importFile: ImportReport
}

export type ToWorker = { readonly id: number; readonly question: Question } | { readonly cancel: true }

export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly id: number; readonly refusal: ImportRefusal }
  | { readonly id: number; readonly progress: ImportProgress }
