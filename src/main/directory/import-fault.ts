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
  /** `limit` columns at most. */
  | { readonly kind: 'tooManyColumns'; readonly limit: number }
  /** Nothing to invite anybody by. `columns` as above. */
  | { readonly kind: 'noAddressColumn'; readonly columns: readonly string[] }
  /** The mapping is of a table with another number of columns. */
  | { readonly kind: 'otherColumns'; readonly expected: number; readonly given: number }
  | { readonly kind: 'gone' }
  /** The file is not what it was when the import was planned. */
  | { readonly kind: 'changed' }
  /** The plan is of an earlier start of the program, or there were many since. */
  | { readonly kind: 'noPlan' }

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
  const { kind } = refusal
  const fill = (values: Readonly<Record<string, string | number>>): string =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, () => String(value)),
      texts[language][kind],
    )
  switch (kind) {
    case 'empty':
    case 'gone':
    case 'changed':
    case 'noPlan':
      return fill({})
    case 'noNameColumn':
    case 'noAddressColumn':
      return fill({ columns: listed(refusal.columns) })
    case 'tooLarge':
    case 'tooManyColumns':
      return fill({ limit: refusal.limit })
    case 'otherColumns':
      return fill({ expected: refusal.expected, given: refusal.given })
    case 'unreadable':
      return fill({ reason: refusal.reason })
  }
}

export class ImportFault extends SdkFault {
  /** @param field what was given that is at fault */
  constructor(
    readonly refusal: ImportRefusal,
    field: 'file' | 'mapping' | 'planId' = 'file',
  ) {
    const message = { en: sentence(refusal, 'en'), zh: sentence(refusal, 'zh') }
    super([{ field, code: 40002, message }])
    this.name = 'ImportFault'
  }
}
