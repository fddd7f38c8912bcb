/** The five rules of RFC 5545 that no reader we know of checks. Each answers what breaks it. */
const unfold = (ics: string) => ics.replace(/\r\n[ \t]/g, '').split('\r\n')
const valueOf = (lines: string[], name: string) => {
  const line = lines.find((one) => new RegExp(`^${name}[;:]`).test(one))
  return line?.slice(line.indexOf(':') + 1)
}
/** The lines of each event. */
const eventsOf = (ics: string) =>
  unfold(ics)
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((text) => text.split('\nEND:VEVENT', 1).join().split('\n'))

export const RULES = {
  'DTSTAMP, CREATED and LAST-MODIFIED are UTC': (ics: string) =>
    unfold(ics).filter(
      (line) => /^(?:DTSTAMP|CREATED|LAST-MODIFIED)[;:]/.test(line) && !/:\d{8}T\d{6}Z$/.test(line),
    ),
  'UNTIL is UTC where DTSTART has a time': (ics: string) =>
    unfold(ics).filter((line) => /^RRULE[;:].*UNTIL=/.test(line) && !/UNTIL=\d{8}T\d{6}Z/.test(line)),
  // Of times that are written alike: one in UTC and one in a zone cannot be compared without the zone.
  'the end is after the start': (ics: string) =>
    eventsOf(ics).flatMap((lines) => {
      const [start = '', end = ''] = [valueOf(lines, 'DTSTART'), valueOf(lines, 'DTEND')]
      const isLength = end === '' && /^PT?\d/.test(valueOf(lines, 'DURATION') ?? '')
      return isLength || start.length !== end.length || start < end ? [] : [`${start} to ${end}`]
    }),
  'a TZID has its VTIMEZONE': (ics: string) => {
    const lines = unfold(ics)
    const defined = new Set(lines.filter((line) => line.startsWith('TZID:')).map((line) => line.slice(5)))
    return lines.filter((line) => {
      const used = /^[A-Z-]+;(?:[^:"]*;)?TZID=(?<zone>[^;:]+)/.exec(line)?.groups?.zone
      return used !== undefined && !defined.has(used)
    })
  },
  'a line has at most 75 octets and ends with CRLF': (ics: string) => {
    const lines = ics.split('\r\n')
    return [
      ...lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line)),
      ...(ics.endsWith('\r\n') ? [] : ['no end of the last line']),
    ]
  },
} as const satisfies Record<string, (ics: string) => string[]>
