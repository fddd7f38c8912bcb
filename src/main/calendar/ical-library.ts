/** ical.js, set up once for what it gets wrong or does not know by itself. */
import ICAL from 'ical.js'

// Its default counts the leading space of a continued line on top of the 75 octets.
ICAL.foldLength = 74
// RFC 7986: without these the features become one quoted value and the link is escaped like text.
const { param, property } = ICAL.design.icalendar as unknown as Record<
  'param' | 'property',
  Record<string, object>
>
param.feature = { valueType: 'text', multiValue: ',' }
property.conference = { defaultType: 'uri' }

export { ICAL }

/** Text for a property: control characters other than line feed and tab are written raw by the library. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'gu'), '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')

/** Text for a parameter: one line, and no double quote, which some readers do not decode. */
export const cleanParameter = (text: string): string =>
  cleanText(text).replace(/\s+/gu, ' ').replaceAll('"', "'").trim()

/** A URI that cannot start a line of its own, or null where the text is none. */
export function cleanUri(text: string): string | null {
  return URL.canParse(text) ? new URL(text).href : null
}
