/** One entry as its source has it, before the directory knows who it is. */
import { isDialNumber, isMailAddress } from '../../shared/sdk/addresses'
import { Person, type ImportReport } from '../../shared/app/person'
import type { z } from 'zod'

export const PersonRecord = Person.omit({ personId: true, isExternal: true, isFavourite: true })
export type PersonRecord = z.infer<typeof PersonRecord>
type Refusal = ImportReport['refused'][number]['reason']

const MAX_TEXT = 256

/** Text for the directory: one line, no control characters, no marks that change the direction of what follows. */
export const cleanCell = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** Why a record is refused, or null. */
export function recordFault(record: PersonRecord): Refusal | null {
  if (
    Object.values(record)
      .flat()
      .some((text) => text.length > MAX_TEXT)
  )
    return 'tooLong'
  if (record.name === '') return 'noName'
  if (record.email !== '' && !isMailAddress(record.email)) return 'badEmail'
  const isReachable = [record.email, record.accountId].some((text) => text !== '')
  return isReachable || [record.number, record.mobile].some(isDialNumber) ? null : 'noAddress'
}

/** What makes two records the same person: the e-mail address, else account, number, or name and department. */
export function identityOf(record: PersonRecord): string {
  if (record.email !== '') return `mail:${record.email.toLowerCase()}`
  if (record.accountId !== '') return `account:${record.accountId}`
  const number = (record.number || record.mobile).replace(/[-() ]/g, '')
  return number === '' ? `name:${record.name}\u0000${record.department}` : `number:${number}`
}
