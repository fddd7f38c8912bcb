import { isBlankNumber, isDialNumber } from './addresses'
import type { SdkErrorCode } from './error-codes'
import { characters } from './fields'

/** The code of what is wrong with an attendee's number, or null. An empty string means "no number". */
export function attendeeNumberFault(text: string): SdkErrorCode | null {
  if (text === '') return null
  if (isBlankNumber(text)) return 111072031
  if (characters(text) > 128) return 111072032
  return isDialNumber(text) ? null : 111072033
}
