/** What is stored of a person beside their record. It takes longer to work out than to write. */
import { departmentPath, pathText } from '../../directory/department-path'
import { insidesOf } from '../../directory/inside-text'
import type { PersonRecord } from '../../directory/person-record'
import { readingOrder } from '../../directory/reading-order'
import { searchKeys, type SearchKeys } from '../../directory/search-keys'
import { KIND, searchWords } from '../../directory/search-words'
import { recordText } from './person-row'

/** What the indexes have of a person. */
export interface IndexTexts {
  /** With a space between them. */
  readonly words: string
  /** Those of the words in which a mistake is looked for. */
  readonly names: readonly string[]
  readonly inside: string
}

const NAMES = new RegExp(`^[${KIND.name}${KIND.joined}${KIND.turned}]`)

export function indexTexts(record: PersonRecord, keys: SearchKeys): IndexTexts {
  const words = searchWords(record, keys)
  return {
    words: words.join(' '),
    names: words.filter((word) => NAMES.test(word)),
    inside: insidesOf(record, keys).text,
  }
}

/** Travels between threads. */
export interface StoredPerson {
  /** Kind, record, keys, e-mail address, name, numbers, path, reading. */
  readonly columns: readonly string[]
  readonly texts: IndexTexts
}

export function storedPerson(record: PersonRecord): StoredPerson {
  const keys = searchKeys(record)
  const path = pathText(departmentPath(record.department))
  const texts = [record.kind, recordText(record), JSON.stringify(keys), record.email.toLowerCase()]
  return {
    columns: [...texts, keys.name, keys.number, path, readingOrder(record.name)],
    texts: indexTexts(record, keys),
  }
}
