/** A vCard 2.1 in the words of 3.0: it writes types without a name and text in quoted-printable. */

/** A property in quoted-printable; a `=` at the end of a line continues it on the next. */
const QUOTED = /^(?<head>[^:\r\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:\r\n]*):(?<text>(?:.*=\r?\n)*.*)$/gim
const BARE_TYPES = /^(?<name>(?:[\w-]+\.)?(?:TEL|EMAIL))(?<types>(?:;[A-Z]+)+):/gim

/** Bytes in the character set that the property names, UTF-8 where it names none we know. */
function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** @throws where the text holds what quoted-printable cannot: it would come out as something else */
function unquoted(head: string, text: string): string {
  if (/\P{ASCII}/u.test(text)) throw new Error('This is not quoted-printable.')
  const bytes = Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=(?<hex>[0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
  const charset = /;CHARSET=(?<name>[^;:]+)/i.exec(head)?.groups?.name ?? 'utf-8'
  const value = decoded(bytes, charset).replace(/\r?\n/g, '\\n')
  return `${head.replace(/;(?:(?:ENCODING=)?QUOTED-PRINTABLE|CHARSET=[^;:]*)/gi, '')}:${value}`
}

export function modernised(card: string): string {
  if (!/^VERSION:2\.1/im.test(card)) return card
  return card
    .replace(QUOTED, (_, head: string, text: string) => unquoted(head, text))
    .replace(
      BARE_TYPES,
      (_, name: string, types: string) => `${name};TYPE=${types.slice(1).split(';').join(',')}:`,
    )
    .replace(/^VERSION:2\.1/im, 'VERSION:3.0')
}
