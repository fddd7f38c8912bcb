/** What counts as an e-mail address, a mobile number and a dialled number (D8). */

const ATEXT = String.raw`[^\s@<>()[\]\\,;:".]+`
const LOCAL = `(?:${ATEXT}(?:\\.${ATEXT})*|"(?:[^"\\\\]|\\\\.)+")`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`
const DOMAIN = `(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9A-Fa-f:.]+\\])`
const ADDR_SPEC = new RegExp(`^${LOCAL}@${DOMAIN}$`, 'u')
const MAX_MAIL = 96

/** An addr-spec of RFC 5322/6531 without display name, at most 96 characters. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 2 * MAX_MAIL && Array.from(text).length <= MAX_MAIL && ADDR_SPEC.test(text)

const withoutSeparators = (text: string): string => text.replace(/[-() ]/g, '')

/** 5 to 15 digits after separators and one leading +. */
export const isMobileNumber = (text: string): boolean => /^\+?\d{5,15}$/.test(withoutSeparators(text))

/** True where nothing is left to dial. */
export const isBlankNumber = (text: string): boolean => withoutSeparators(text) === ''

/** `[+0-9*#]` with separators, or a SIP, SIPS or TEL address. */
export const isDialNumber = (text: string): boolean =>
  /^(?:sips?:[^\s@<>]+(?:@[^\s@<>]+)?|tel:\+?[0-9*#().;=\w-]+)$/i.test(text) ||
  /^[+0-9*#]+$/.test(withoutSeparators(text))
