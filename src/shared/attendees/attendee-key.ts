/** Who is who among the invited: keys, names and addresses of attendees and of people of the directory. */
import type { Person } from '../app/person'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'

const mailKey = (email: string) => `mail:${email.toLowerCase()}`
const accountKey = (accountId: string) => `account:${accountId}`
const numberKey = (number: string) => `number:${number.replace(/[-() ]/g, '')}`

/** What makes two chips the same person: the e-mail address, else account, number or name. */
export function attendeeKey(one: HWMAttendeeInfo): string {
  if (one.email) return mailKey(one.email)
  if (one.accountId) return accountKey(one.accountId)
  const number = numberKey(one.number ?? one.sms ?? '')
  return number === numberKey('') ? `name:${one.name ?? ''}` : number
}

/**
 * Every key under which somebody of the directory may be invited already: by any of their addresses, or by their
 * account. A number counts only where there is nothing else, since a switchboard's belongs to many.
 */
export function personKeys({ email, otherEmails, accountId, number, mobile }: Person): string[] {
  const own = [
    ...[email, ...otherEmails].filter(Boolean).map(mailKey),
    ...[accountId].filter(Boolean).map(accountKey),
  ]
  return own.length > 0 ? own : [number, mobile].filter(Boolean).map(numberKey)
}

/**
 * A person of the directory as an attendee; empty members are left out.
 * @param address the one of their e-mail addresses to invite them by; the first where it is not said
 */
export function attendeeOf(person: Person, address = person.email): HWMAttendeeInfo {
  const { name, number, mobile, accountId } = person
  return {
    name,
    ...(address ? { email: address } : {}),
    ...(number ? { number } : {}),
    ...(mobile ? { sms: mobile } : {}),
    ...(accountId ? { accountId } : {}),
  }
}

/** What a person reads on the chip. */
export const attendeeLabel = (one: HWMAttendeeInfo): string =>
  [one.name, one.email, one.number, one.sms].find((text) => text) ?? ''

/** With what the person is invited: the address a mail, a call or a text message goes to. */
export const attendeeAddress = (one: HWMAttendeeInfo): string =>
  [one.email, one.number, one.sms, one.accountId].find((text) => text) ?? ''
