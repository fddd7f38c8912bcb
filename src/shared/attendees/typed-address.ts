import { isBlankNumber, isDialNumber, isMailAddress } from '../sdk/addresses'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { entryOf } from './pasted-entry'
import { plainList } from './split-list'

/** An attendee from what a person typed: an address, with a name or without, or a number; null for anything else. */
export function typedAddress(text: string): HWMAttendeeInfo | null {
  const typed = plainList(text).trim()
  if (isMailAddress(typed)) return { name: typed, email: typed }
  if (!isBlankNumber(typed) && isDialNumber(typed)) return { name: typed, number: typed }
  const { name, email } = typed.includes('<') ? entryOf(typed) : { name: '', email: '' }
  return isMailAddress(email) ? { name: name || email, email } : null
}
