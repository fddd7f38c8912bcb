import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import type { Person } from '../app/person'

/** What makes two chips the same person: the e-mail address, else account, number or name. */
export function attendeeKey(one: HWMAttendeeInfo): string {
  if (one.email) return `mail:${one.email.toLowerCase()}`
  if (one.accountId) return `account:${one.accountId}`
  const number = (one.number ?? one.sms ?? '').replace(/[-() ]/g, '')
  return number ? `number:${number}` : `name:${one.name ?? ''}`
}

/** A person of the directory as an attendee; empty members are left out. */
export function attendeeOf(person: Person): HWMAttendeeInfo {
  const { name, email, number, mobile, accountId } = person
  return {
    name,
    ...(email ? { email } : {}),
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
