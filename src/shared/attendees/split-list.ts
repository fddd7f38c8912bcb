/** Cuts a list at its separators; the full-width ones are what Chinese input methods write. */

const WIDE: Readonly<Record<string, string>> = {
  '＜': '<',
  '＞': '>',
  '＠': '@',
  '＂': '"',
  '“': '"',
  '”': '"',
}

/** Brackets, quotes and at-signs as RFC 5322 knows them; no controls, and no marks that turn the direction of text. */
export const plainList = (text: string): string =>
  text
    .replace(/[＜＞＠＂“”]/gu, (character) => WIDE[character] ?? character)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00a0]/gu, ' ')

const LINE = /[\n;；]/u
const ANY = /[\n;；,，、\t]/u
const CLOSES: Readonly<Record<string, string>> = { '"': '"', '(': ')', '<': '>' }

/** Cuts where a separator stands outside quotes, comments and angle brackets. A line ends whatever was left open. */
function cut(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let part = ''
  let closing: string | null = null
  let isEscaped = false
  for (const character of text) {
    if (character === '\n' || (closing === null && separator.test(character))) {
      parts.push(part)
      part = ''
      closing = null
      isEscaped = false
      continue
    }
    part += character
    // What follows a backslash inside quotes is text, a quote too.
    if (!isEscaped) closing = character === closing ? null : (closing ?? CLOSES[character] ?? null)
    isEscaped = !isEscaped && closing === '"' && character === '\\'
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}

/** `Doe, John <j@x>`: a name that the sender's program did not quote. */
const UNQUOTED = /^[\p{L}\p{M}.' -]+, [\p{L}\p{M}.' -]+<[^<>]+@[^<>]+>$/u

const areAddresses = (words: readonly string[]) => words.every((word) => word.includes('@'))

/** The entries of a list, as they stand in it. */
export function splitList(text: string): string[] {
  const lines = cut(text, LINE)
  // Where semicolons separate, a comma may belong to a name; where nothing does, it separates.
  const isBySemicolon = /[;；]/u.test(text)
  return lines.flatMap((line) => {
    if (isBySemicolon && UNQUOTED.test(line) && !/\p{Script=Han}/u.test(line)) return [line]
    return cut(line, ANY).flatMap((part) => {
      const words = part.split(/\s+/u)
      return words.length > 1 && !/["<(]/.test(part) && areAddresses(words) ? words : [part]
    })
  })
}
