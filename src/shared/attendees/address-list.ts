/** People as text for other programs: a list of addresses (RFC 5322, 6532), or vCards. */
import type { HWMAttendeeInfo } from '../sdk/attendee-info'
import { attendeeLabel } from './attendee-key'

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

/** With what a cell of a spreadsheet begins that is not text but computed, or run. */
const FORMULA = /^[=+\-@＝＋－＠]/u

/** Words of letters and digits stand by themselves; anything else is quoted, and is no formula without its quotes either. */
const phrase = (name: string): string => {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}' -]*$/u.test(name)) return name
  return `"${name.replace(/["\\]/g, '\\$&').replace(FORMULA, '\\$&')}"`
}

/** `"Doe, J" <j@x>`; the number of whoever has no e-mail address, and else the name. */
export function mailbox(one: HWMAttendeeInfo): string {
  const name = oneLine(one.name ?? '')
  if (!one.email)
    return [one.number, one.sms].find((number) => number) ?? (FORMULA.test(name) ? phrase(name) : name)
  if (name !== '' && name !== one.email) return `${phrase(name)} <${one.email}>`
  return FORMULA.test(one.email) ? `<${one.email}>` : one.email
}

export const addressList = (attendees: readonly HWMAttendeeInfo[]): string =>
  attendees.map(mailbox).join(', ')

const escaped = (text: string) => oneLine(text).replace(/[\\,;]/g, '\\$&')

const BYTES_OF_A_LINE = 75
/** UTF-8 length of one character. */
const bytes = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Lines longer than 75 bytes go on after a line break and a space (RFC 6350, 3.2). */
function folded(line: string): string {
  let text = ''
  let size = 0
  for (const character of line) {
    if (size + bytes(character) > BYTES_OF_A_LINE) {
      text += '\r\n '
      size = 1
    }
    text += character
    size += bytes(character)
  }
  return text
}

/** vCards 4.0, one after another. */
export const vcards = (attendees: readonly HWMAttendeeInfo[]): string =>
  attendees
    .flatMap((one) => [
      'BEGIN:VCARD',
      'VERSION:4.0',
      `FN:${escaped(attendeeLabel(one))}`,
      ...(one.email ? [`EMAIL:${escaped(one.email)}`] : []),
      ...(one.number ? [`TEL:${escaped(one.number)}`] : []),
      ...(one.sms ? [`TEL;TYPE=cell:${escaped(one.sms)}`] : []),
      'END:VCARD',
    ])
    .map((line) => `${folded(line)}\r\n`)
    .join('')
