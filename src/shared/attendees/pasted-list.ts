/** A pasted list in its parts: addresses with or without a name, names, numbers. */
import addresses from 'email-addresses'

export interface PastedEntry {
  /** As it stood in the list. */
  readonly source: string
  readonly name: string
  /** Empty where the entry is a name or a number. */
  readonly email: string
}

const MAX_ENTRIES = 2000

/** Separators outside quotes; the full-width ones are what Chinese input methods write. */
function split(text: string): string[] {
  const parts: string[] = []
  let part = ''
  let isQuoted = false
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted
    const isSeparator = char === '\n' || (!isQuoted && /[,;，；、\t\r]/.test(char))
    if (isSeparator) {
      // A line ends whatever quote was left open on it.
      isQuoted = false
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}

function entryOf(source: string): PastedEntry {
  const parsed = addresses.parseOneAddress({ input: source, rfc6532: true })
  if (parsed?.type === 'mailbox') return { source, name: parsed.name ?? '', email: parsed.address }
  return { source, name: source, email: '' }
}

/** True where pasting means a list rather than one word. */
export const isList = (text: string): boolean => split(text).length > 1

export const pastedEntries = (text: string): PastedEntry[] => split(text).slice(0, MAX_ENTRIES).map(entryOf)
