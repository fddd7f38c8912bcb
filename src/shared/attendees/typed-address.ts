import { isBlankNumber, isDialNumber, isMailAddress } from '../sdk/addresses'
import type { HWMAttendeeInfo } from '../sdk/attendee-info'

/** An attendee from what a person typed: an e-mail address or a number; null for anything else. */
export function typedAddress(text: string): HWMAttendeeInfo | null {
  const typed = text.trim()
  if (isMailAddress(typed)) return { name: typed, email: typed }
  return !isBlankNumber(typed) && isDialNumber(typed) ? { name: typed, number: typed } : null
}
