/** One entry as its source has it, before the directory knows who it is. */
import { isDialNumber, isMailAddress } from '../../shared/sdk/addresses'
import { Person, type ImportReport } from '../../shared/app/person'
import type { z } from 'zod'

export const PersonRecord = Person.omit({ personId: true, isExternal: true, isFavourite: true })
export type PersonRecord = z.infer<typeof PersonRecord>
type Refusal = ImportReport['refused'][number]['reason']

const MAX_TEXT = 256

const MAX_OTHER_EMAILS = 20
const MAX_DEPARTMENTS = 16

/** Text for the directory: one line, without control characters and what nobody sees but by its effect on other text. */
export const cleanCell = (text: string): string =>
  text
    // The two that join letters in some scripts stay.
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * An address for the directory. What nobody sees leaves a space, so that it is refused: without what stands inside, it
 * would be somebody else's.
 */
export const cleanAddress = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const isCleanMail = (text: string): boolean => isMailAddress(text) && !/[\p{Cc}\p{Cf}\ufffd]/u.test(text)

/** Why a record is refused, or null. */
export function recordFault(record: PersonRecord): Refusal | null {
  const { name, email, otherEmails, number, mobile, department, accountId } = record
  const texts = Object.values(record).flat()
  if (texts.some((text) => text.length > MAX_TEXT)) return 'tooLong'
  if (otherEmails.length > MAX_OTHER_EMAILS || department.split(' / ').length > MAX_DEPARTMENTS)
    return 'tooLong'
  // What a decoder writes where it could not read.
  if (texts.some((text) => text.includes('\ufffd'))) return 'unreadable'
  if (name === '') return 'noName'
  if (![email, ...otherEmails].every((address) => address === '' || isCleanMail(address))) return 'badEmail'
  const isReachable = email !== '' || accountId !== ''
  return isReachable || [number, mobile].some(isDialNumber) ? null : 'noAddress'
}

/** What makes two records the same person: the e-mail address, else account, number, or name and department. */
export function identityOf(record: PersonRecord): string {
  if (record.email !== '') return `mail:${record.email.toLowerCase()}`
  if (record.accountId !== '') return `account:${record.accountId}`
  const number = (record.number || record.mobile).replace(/[-() ]/g, '')
  return number === '' ? `name:${record.name}\u0000${record.department}` : `number:${number}`
}
