/** A vCard 2.1 in the words of 3.0: it writes types without a name and text in quoted-printable. */

/** A property in quoted-printable; a `=` at the end of a line continues it on the next. */
const QUOTED = /^(?<head>[^:\r\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:\r\n]*):(?<text>(?:.*=\r?\n)*.*)$/gim
const PARAMETERS = /^(?<name>[\w.-]+)(?<list>(?:;[^:;\r\n]+)+):/gm

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
  const latin1 = text
    .replace(/=\r?\n/g, '')
    .replace(/=(?<hex>[0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  const bytes = Uint8Array.from(latin1, (character) => character.charCodeAt(0))
  const charset = /;CHARSET=(?<name>[^;:]+)/i.exec(head)?.groups?.name ?? 'utf-8'
  const value = decoded(bytes, charset).replace(/\r?\n/g, '\\n')
  return `${head.replace(/;(?:(?:ENCODING=)?QUOTED-PRINTABLE|CHARSET=[^;:]*)/gi, '')}:${value}`
}

/** Bare words are encodings or types; the picture's encoding has another name in 3.0. */
function namedParameters(list: string): string {
  const all = list.slice(1).split(';')
  const types = all.filter((one) => !one.includes('=') && !/^(?:BASE64|[78]BIT)$/i.test(one))
  const named = all
    .filter((one) => one.includes('='))
    .map((one) => one.replace(/^ENCODING=BASE64$/i, 'ENCODING=B'))
  return [...named, ...(types.length > 0 ? [`TYPE=${types.join(',')}`] : [])].map((one) => `;${one}`).join('')
}

export function modernised(card: string): string {
  if (!/^VERSION:2\.1/im.test(card)) return card
  return card
    .replace(QUOTED, (_, head: string, text: string) => unquoted(head, text))
    .replace(PARAMETERS, (_, name: string, list: string) => `${name}${namedParameters(list)}:`)
    .replace(/^VERSION:2\.1/im, 'VERSION:3.0')
}
