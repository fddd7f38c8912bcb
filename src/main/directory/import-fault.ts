/** A file that is refused as a whole: nothing of it was imported. */
import type { Language } from '../../shared/language'
import texts from '../../shared/texts/import.json'
import { SdkFault } from '../sdk-fault'
import { cleanCell } from './person-record'

/** Plain data, because it crosses from the directory's thread to the one that answers. */
export type ImportRefusal =
  | { readonly kind: 'empty' }
  /** `columns` is the first line, as it stands in the file. */
  | { readonly kind: 'noNameColumn'; readonly columns: readonly string[] }
  /** `limit` in megabytes. */
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly reason: string }

const MOST_COLUMNS = 20
const LONGEST_COLUMN = 40

/** The columns as a person reads them: a file that is no table has one, and that may be anything. */
function listed(columns: readonly string[]): string {
  const names = columns.map(cleanCell).filter((name) => name !== '')
  const shown = names.slice(0, MOST_COLUMNS).map((name) => {
    const [...characters] = name
    return characters.length > LONGEST_COLUMN ? `${characters.slice(0, LONGEST_COLUMN).join('')}…` : name
  })
  return [...shown, ...(names.length > MOST_COLUMNS ? ['…'] : [])].join(' · ') || '–'
}

function sentence(refusal: ImportRefusal, language: Language): string {
  const text = texts[language][refusal.kind]
  switch (refusal.kind) {
    case 'empty':
      return text
    case 'noNameColumn':
      return text.replace('{columns}', () => listed(refusal.columns))
    case 'tooLarge':
      return text.replace('{limit}', () => String(refusal.limit))
    case 'unreadable':
      return text.replace('{reason}', () => refusal.reason)
  }
}

export class ImportFault extends SdkFault {
  constructor(readonly refusal: ImportRefusal) {
    const message = { en: sentence(refusal, 'en'), zh: sentence(refusal, 'zh') }
    super([{ field: 'file', code: 40002, message }])
    this.name = 'ImportFault'
  }
}
