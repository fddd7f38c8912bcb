/** Calendar addresses (CAL-ADDRESS): URIs, which the library writes as they are. */
import type { HWMConfAttendee } from '../../shared/sdk/conf-detail'
import { cleanText } from './clean-text'

/** RFC 6068: everything but letters, digits and a few signs is percent-encoded, so nothing can end the line. */
export const mailUri = (email: string): string =>
  `mailto:${encodeURIComponent(cleanText(email).trim()).replaceAll('%40', '@').replaceAll('%2B', '+')}`

/** A `tel:` URI, or null for what cannot be dialled on a telephone, such as a SIP address. */
function telUri(text: string): string | null {
  const [number = '', ...parameters] = text.replace(/^tel:/i, '').split(';')
  const digits = number.replace(/[-(). ]/g, '')
  if (!/^\+?[0-9*#]+$/.test(digits) || !parameters.every((one) => /^[\w-]+=[\w.+-]+$/.test(one))) return null
  return `tel:${[digits.replaceAll('#', '%23'), ...parameters].join(';')}`
}

/** E-mail first, else a number that can be dialled, else the person's own identifier. */
export function attendeeUri({ email, sms, number, userUuid }: HWMConfAttendee): string {
  if (email.trim() !== '') return mailUri(email)
  return telUri(sms) ?? telUri(number) ?? personUri(userUuid)
}

export const personUri = (userUuid: string): string => `urn:uuid:${encodeURIComponent(cleanText(userUuid))}`
