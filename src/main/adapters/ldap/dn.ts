/** Distinguished names (RFC 4514): which of them are the same, and the organisational units they pass through. */

interface Part {
  readonly type: string
  readonly value: string
}

const MOST_CHARACTERS = 4096
/** Up to a comma or plus that is not escaped. */
const PART = /\s*(?<type>[\w.-]+)\s*=(?<value>(?:\\.|"(?:\\.|[^"\\])*"|[^\\,+;"])*)(?<end>[,+;]|$)/suy
const ESCAPES = /((?:\\[\da-f]{2})+)|\\(.)/gisu

const unescaped = (value: string): string =>
  value.replace(ESCAPES, (_, hex: string | undefined, character: string | undefined) =>
    hex === undefined ? (character ?? '') : Buffer.from(hex.replaceAll('\\', ''), 'hex').toString('utf8'),
  )

/** Without blanks around it, also such as are escaped: nobody tells two names apart by them. */
const valueOf = (text: string): string =>
  unescaped(/^\s*"(?<inner>.*)"\s*$/su.exec(text)?.groups?.inner ?? text).trim()

/** Its parts from the entry itself to the root; null where the text is no name. */
function partsOf(dn: string): Part[] | null {
  if (dn.length > MOST_CHARACTERS) return null
  const parts: Part[] = []
  PART.lastIndex = 0
  while (PART.lastIndex < dn.length) {
    const groups = PART.exec(dn)?.groups
    if (!groups) return null
    parts.push({ type: (groups.type ?? '').toLowerCase(), value: valueOf(groups.value ?? '') })
    if (groups.end === '') break
  }
  return parts
}

/** One spelling for all that name the same entry. */
export function sameDn(dn: string): string {
  // Most servers spell their names in one way only.
  const parts = /[\\"+;#]|\s[\s,=]|[,=]\s/.test(dn) ? partsOf(dn) : null
  if (parts === null) return dn.toLowerCase()
  const spelt = (value: string) => (/[\\"+;#,=]/.test(value) ? JSON.stringify(value) : value)
  return parts
    .map(({ type, value }) => `${type}=${spelt(value.replace(/\s+/g, ' ').toLowerCase())}`)
    .join(',')
}

/** The units between the base and the entry, the outermost first. */
export function unitsOf(dn: string, base: string): string[] {
  const [parts, above] = [partsOf(dn), partsOf(base)]
  if (parts === null || above === null) return []
  return parts
    .slice(1, Math.max(1, parts.length - above.length))
    .filter(({ type }) => type === 'ou')
    .map(({ value }) => value)
    .reverse()
}
