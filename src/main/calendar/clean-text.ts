/** Text from people, made safe to stand in a line of a calendar file or an invitation. */

/** Unicode's own line ends; some readers of calendar files break lines at them. */
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g
/** Whatever is neither printable nor a line feed or a tab, built from a text since it holds control characters. */
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'gu')
/** A half of a character, which has no UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu

/** Line ends become line feeds; control characters other than tab go, halves of characters become U+FFFD. */
export const cleanText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '\uFFFD')

/** The same on one line, with single spaces. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()

/** A web address as it may stand in a file, in ASCII; null where the text is none. */
export function cleanLink(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
