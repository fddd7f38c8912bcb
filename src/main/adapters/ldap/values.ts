/** Values of an attribute, cleaned and bounded: whoever wrote them, and in whatever encoding. */
import { cleanCell } from '../../directory/person-record'
import type { Attributes } from './answers'

const MOST_VALUES = 100
const MOST_BYTES = 4096
/** Of a text that the directory keeps. */
const MOST_CHARACTERS = 256
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of a value; empty where it is no text, or far too long for one. */
function textOf(value: Buffer): string {
  if (value.length > MOST_BYTES) return ''
  try {
    return cleanCell(decoder.decode(value))
  } catch {
    // Bytes that are no UTF-8 are no text in LDAP (RFC 4517).
    return ''
  }
}

/** What people only read is cut, so that a long title does not cost the person. */
export const cut = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${cleanCell(text.slice(0, MOST_CHARACTERS - 1))}…`
/** What is dialled or looked up is of no use in part. */
export const whole = (text: string): string => (text.length <= MOST_CHARACTERS ? text : '')

/** @param name in any case */
export function textsOf(attributes: Attributes, name: string): string[] {
  const values = attributes.get(name.toLowerCase()) ?? []
  return values
    .slice(0, MOST_VALUES)
    .map(textOf)
    .filter((text) => text !== '')
}

export const firstText = (attributes: Attributes, name: string): string => textsOf(attributes, name)[0] ?? ''

/** That of a language where there is one (RFC 3866, `cn;lang-zh`), else the one without a language. */
export function localText(attributes: Attributes, name: string, language: string): string {
  const tagged = `${name.toLowerCase()};lang-${language}`
  for (const key of attributes.keys()) {
    if (key !== tagged && !key.startsWith(`${tagged}-`)) continue
    const text = firstText(attributes, key)
    if (text !== '') return text
  }
  return firstText(attributes, name)
}

/** A whole number of the directory's, which may be negative; null where there is none. */
export function wholeNumber(attributes: Attributes, name: string): number | null {
  const text = firstText(attributes, name)
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null
}
