/** A contact as it was typed: cleaned, checked field by field, and put into the record it changes. */
import type { Contact } from '../../shared/app/directory'
import { isMailAddress, isMobileNumber } from '../../shared/sdk/addresses'
import { attendeeNumberFault } from '../../shared/sdk/attendee-number'
import type { SdkErrorCode } from '../../shared/sdk/error-codes'
import { FAULT_REASONS, type FaultReason } from '../../shared/sdk/fault-reasons'
import type { Fault } from '../../shared/sdk/ns-error'
import { SdkFault } from '../sdk-fault'
import { cleanCell, type PersonRecord } from './person-record'

const MAX_TEXT = 256

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Addresses beside the first, each once. */
function others(email: string, otherEmails: readonly string[]): string[] {
  const seen = new Set(['', email.toLowerCase()])
  return otherEmails.map(cleanCell).filter((one) => {
    const isNew = !seen.has(one.toLowerCase())
    seen.add(one.toLowerCase())
    return isNew
  })
}

function faultsOf(contact: Contact): Fault[] {
  const faults: Fault[] = []
  const refuse = (field: string, code: SdkErrorCode, reason?: FaultReason) => {
    faults.push({ field: `contact.${field}`, code, ...(reason && { message: FAULT_REASONS[reason] }) })
  }
  const { name, email, otherEmails, number, mobile, zone } = contact
  if (name === '') refuse('name', 40002, 'nameMissing')
  for (const [field, text] of Object.entries(contact))
    if (typeof text === 'string' && text.length > MAX_TEXT) refuse(field, 40006)
  if (email !== '' && !isMailAddress(email)) refuse('email', 111071024)
  for (const [at, one] of otherEmails.entries())
    if (!isMailAddress(one)) refuse(`otherEmails.${String(at)}`, 111071024)
  const numberCode = attendeeNumberFault(number)
  if (numberCode !== null) refuse('number', numberCode)
  if (mobile !== '' && !isMobileNumber(mobile)) refuse('mobile', 111071025)
  if (zone !== '' && !isZone(zone)) refuse('zone', 40002, 'unknownZone')
  if ([email, number, mobile].every((text) => text === '')) refuse('email', 40002, 'unreachableContact')
  return faults
}

const NEW: PersonRecord = {
  ...{ kind: 'person', name: '', email: '', otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', accountId: '', zone: '' },
}

/**
 * @param former what is changed; null for a new contact
 * @throws SdkFault that names every field at fault
 */
export function contactRecord(typed: Contact, former: PersonRecord | null): PersonRecord {
  const email = cleanCell(typed.email)
  const contact: Contact = {
    ...{ email, otherEmails: others(email, typed.otherEmails) },
    ...{ name: cleanCell(typed.name), number: cleanCell(typed.number), mobile: cleanCell(typed.mobile) },
    ...{
      department: cleanCell(typed.department),
      title: cleanCell(typed.title),
      zone: cleanCell(typed.zone),
    },
  }
  const [first, ...further] = faultsOf(contact)
  if (first) throw new SdkFault([first, ...further])
  return { ...NEW, ...former, ...contact }
}
