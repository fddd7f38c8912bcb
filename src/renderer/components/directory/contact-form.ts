/** A contact as it is typed, and what is wrong with it. */
import type { Contact } from '../../../shared/app/directory'
import type { Person } from '../../../shared/app/person'
import { isDialNumber, isMailAddress, isMobileNumber } from '../../../shared/sdk/addresses'

/** All texts; the further addresses one per line. */
export type ContactText = Omit<Contact, 'otherEmails'> & { otherEmails: string }
export type ContactFault = 'noName' | 'noAddress' | 'badEmail' | 'badNumber' | 'tooLong' | 'tooMany'
export type ContactFaults = Readonly<Partial<Record<keyof Contact, ContactFault>>>

const MAX_TEXT = 256
const MAX_OTHERS = 20

export const NEW_CONTACT: ContactText = {
  ...{ name: '', email: '', otherEmails: '', number: '', mobile: '', department: '', title: '', zone: '' },
}

export const contactText = (person: Person): ContactText => {
  const { name, email, number, mobile, department, title, zone } = person
  return { name, email, otherEmails: person.otherEmails.join('\n'), number, mobile, department, title, zone }
}

export function contactOf(text: ContactText): Contact {
  const { name, email, number, mobile, department, title, zone } = text
  const trimmed = Object.entries({ name, email, number, mobile, department, title, zone }).map(
    ([key, value]) => [key, value.trim()] as const,
  )
  const others = text.otherEmails.split(/[\n;,，；]/).map((one) => one.trim())
  return {
    ...(Object.fromEntries(trimmed) as Omit<Contact, 'otherEmails'>),
    otherEmails: [...new Set(others.filter((one) => one !== '' && one !== email.trim()))],
  }
}

/** The first fault of each field; none where the contact can be saved. */
export function contactFaults(contact: Contact): ContactFaults {
  const { name, email, otherEmails, number, mobile } = contact
  const isReachable = [email, number, mobile].some((text) => text !== '')
  const faults: [keyof Contact, ContactFault, boolean][] = [
    ['name', 'noName', name === ''],
    ['email', 'badEmail', email !== '' && !isMailAddress(email)],
    ['email', 'noAddress', !isReachable],
    ['otherEmails', 'badEmail', !otherEmails.every(isMailAddress)],
    ['otherEmails', 'tooMany', otherEmails.length > MAX_OTHERS],
    ['number', 'badNumber', number !== '' && !isDialNumber(number)],
    ['mobile', 'badNumber', mobile !== '' && !isMobileNumber(mobile)],
    ...(['name', 'number', 'mobile', 'department', 'title'] as const).map(
      (field): [keyof Contact, ContactFault, boolean] => [field, 'tooLong', contact[field].length > MAX_TEXT],
    ),
  ]
  return Object.fromEntries(
    faults
      .filter(([, , isWrong]) => isWrong)
      .reverse()
      .map(([field, fault]) => [field, fault]),
  )
}
