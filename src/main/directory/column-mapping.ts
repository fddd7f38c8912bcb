/** What the columns of a table are taken for: guessed from the header line and the first rows, or chosen by a person. */
import type { TableColumn } from '../../shared/app/directory'
import { ImportFault, type ImportRefusal } from './import-fault'
import { cleanCell } from './person-record'
import {
  COMPANIES,
  DEPARTMENTS,
  EMAILS,
  FAMILY_NAMES,
  FULL_NAMES,
  GIVEN_NAMES,
  SINGLE,
} from './table-headers'

/** For each column of the file what it is taken for; null for one that is left out. */
export type Mapping = readonly (TableColumn | null)[]

/** `E-mail 2 Address`, `*Job_Title` and `部门（必填）` as the lists have them. */
const plain = (header: string): string =>
  cleanCell(header)
    .toLowerCase()
    .replace(/[([（【].*?(?:[)\]）】]|$)/gu, ' ')
    .replace(/[-_*:：.]/gu, ' ')
    .replace(/(?<![\p{L}])\d+(?![\p{L}])|(?<=\p{L})\d+$/gu, ' ')
    .replace(/\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const isOf = (list: readonly string[], header: string): boolean => list.includes(plain(header))

export const isFullName = (header: string): boolean => isOf(FULL_NAMES, header)
export const isFamilyName = (header: string): boolean => isOf(FAMILY_NAMES, header)
export const isGivenName = (header: string): boolean => isOf(GIVEN_NAMES, header)
export const isCompany = (header: string): boolean => isOf(COMPANIES, header)

const MANY: readonly (readonly [TableColumn, readonly string[]])[] = [
  ['name', [...FULL_NAMES, ...GIVEN_NAMES, ...FAMILY_NAMES]],
  ['email', EMAILS],
  ['department', [...COMPANIES, ...DEPARTMENTS]],
]

/** Google writes beside each telephone whether it is a mobile one: `Phone 1 - Label`, `Phone 1 - Value`. */
function isLabelledMobile(
  header: readonly string[],
  at: number,
  sample: readonly (readonly string[])[],
): boolean {
  if (!/^phone \d+ - value$/i.test(cleanCell(header[at] ?? ''))) return false
  const label = header.findIndex((one) =>
    new RegExp(`^${cleanCell(header[at] ?? '').replace(/value$/i, '(?:label|type)')}$`, 'i').test(
      cleanCell(one),
    ),
  )
  const labels = sample.map((row) => row[label] ?? '').filter((text) => text !== '')
  return labels.filter((text) => /mobile|cell|手机/i.test(text)).length * 2 > labels.length
}

export function guessMapping(header: readonly string[], sample: readonly (readonly string[])[]): Mapping {
  const mapping: (TableColumn | null)[] = header.map(
    (name) => MANY.find(([, list]) => isOf(list, name))?.[0] ?? null,
  )
  const names = header.map((name, at) => (isLabelledMobile(header, at, sample) ? 'mobile' : plain(name)))
  for (const [column, list] of Object.entries(SINGLE) as [keyof typeof SINGLE, readonly string[]][]) {
    const best = list.find((name) => names.includes(name))
    const at = best === undefined ? -1 : names.indexOf(best)
    if (at >= 0) mapping[at] ??= column
  }
  return mapping
}

const ADDRESSES: readonly TableColumn[] = ['email', 'number', 'mobile', 'accountId']

/**
 * @param isChosen whether a person chose the mapping, which is then at fault; a guessed one is the file's
 * @throws ImportFault where a mapping is not this table's, or nobody could be read with it
 */
export function requireMapping(header: readonly string[], mapping: Mapping, isChosen: boolean): void {
  const refuse = (refusal: ImportRefusal) => new ImportFault(refusal, isChosen ? 'mapping' : 'file')
  if (mapping.length !== header.length)
    throw refuse({ kind: 'otherColumns', expected: header.length, given: mapping.length })
  if (!mapping.includes('name')) throw refuse({ kind: 'noNameColumn', columns: header })
  if (!ADDRESSES.some((column) => mapping.includes(column)))
    throw refuse({ kind: 'noAddressColumn', columns: header })
}
