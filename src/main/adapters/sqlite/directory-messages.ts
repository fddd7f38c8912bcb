/** What the directory's threads are asked to do. */
import type { ImportOrder } from '../../directory/import-people'
import type { QuestionInput, QuestionKind } from '../../directory/directory'

/** A question to be answered, or a file to be imported. */
export type DirectoryTask =
  | { readonly kind: QuestionKind; readonly input: QuestionInput<QuestionKind> }
  | { readonly kind: 'importFile'; readonly input: ImportOrder }

/** Ends an import. */
export type DirectoryWord = 'cancel'
