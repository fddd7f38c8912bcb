/** What the directory's worker and its client say to each other. */
import type { Fault } from '../../../shared/sdk/ns-error'
import type { ImportOrder } from '../../directory/import-people'
import type { ImportProgress, QuestionInput, QuestionKind } from '../../directory/directory'

/** What the worker does: it answers a question, or imports a file. */
export type Task =
  | { readonly kind: QuestionKind; readonly input: QuestionInput<QuestionKind> }
  | { readonly kind: 'importFile'; readonly input: ImportOrder }

/** Each task has a number, which its answer repeats. */
export type ToWorker = { readonly id: number; readonly task: Task } | { readonly cancel: true }

export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  /** Refused, and why. */
  | { readonly id: number; readonly faults: readonly [Fault, ...Fault[]] }
  | { readonly id: number; readonly progress: ImportProgress }
