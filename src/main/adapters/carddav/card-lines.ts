/** A vCard as its logical lines (RFC 6350, section 3.2): what nobody changes stays as it was, byte for byte. */

export interface CardLine {
  /** As it stands, folds included, without its end. */
  readonly raw: string
  /** In upper case, without a group: `EMAIL` of `item1.email;TYPE=work`. */
  readonly name: string
  /** Group, name and parameters as they stand. */
  readonly head: string
  /** Unfolded, escapes as they stand. */
  readonly value: string
}

const HEAD = /^(?:[\w-]+\.)?(?<name>[\w-]+)(?:;(?:"[^"]*"|[^":])*)?(?=:)/

function lineOf(raw: string): CardLine {
  const text = raw.replace(/\n[ \t]/g, '')
  const found = HEAD.exec(text)
  const head = found?.[0] ?? ''
  const name = (found?.groups?.name ?? '').toUpperCase()
  return { raw, name, head, value: found ? text.slice(head.length + 1) : '' }
}

/** Of the first card in the text. */
export function cardLines(text: string): CardLine[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?![ \t])/)
    .filter((raw) => raw !== '')
    .map(lineOf)
  const end = lines.findIndex(({ name, value }) => name === 'END' && /^vcard\s*$/i.test(value))
  return end < 0 ? lines : lines.slice(0, end + 1)
}

export const cardText = (lines: readonly Pick<CardLine, 'raw'>[]): string =>
  lines.map(({ raw }) => `${raw.replaceAll('\n', '\r\n')}\r\n`).join('')

/** A text, or one component of a list. */
export const escapedText = (text: string): string =>
  text.replace(/[\\,;]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')
