/** Building blocks of the parameter schemas. A refinement's `code` is the SDK code of the fault it finds. */
import { z } from 'zod'
import type { SdkErrorCode } from './error-codes'

// C0, DEL and C1: none of them can be meant in a name, a number or an address.
const CONTROL = /\p{Cc}/u

/** Length in code points, which is what a person counts as characters. */
export const characters = (text: string): number => Array.from(text).length

/** A refinement that reports the given SDK code instead of the default refusal 40002. */
export function rule<T>(check: (value: T) => boolean, code: SdkErrorCode) {
  return [check, { params: { code } }] as const
}

/** Free text without control characters (40002), at most `max` code points (`tooLong`). */
export function plainText(max: number, tooLong: SdkErrorCode = 40006) {
  return z
    .string()
    .refine(...rule((text: string) => !CONTROL.test(text), 40002))
    .refine(...rule((text: string) => characters(text) <= max, tooLong))
}

/** A whole number of seconds since the epoch. A fraction or a numeric string is refused, never coerced. */
export const Seconds = z.int()
