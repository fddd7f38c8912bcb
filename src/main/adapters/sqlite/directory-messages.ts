/** What the directory's threads are asked to do. */
import type { ImportOrder } from '../../directory/import-people'
import type { QuestionInput, QuestionKind } from '../../directory/directory'
import type { FileEntry } from './people-writer'

/** A question to be answered, a file to be imported, or people to be stored who were read from one on another thread. */
export type DirectoryTask =
  | { readonly kind: QuestionKind; readonly input: QuestionInput<QuestionKind> }
  | { readonly kind: 'importFile'; readonly input: ImportOrder }
  | { readonly kind: 'save'; readonly input: readonly FileEntry[] }

/** Ends an import. */
export type DirectoryWord = 'cancel'
