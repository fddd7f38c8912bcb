/** The hour of a meeting for somebody in another zone. */
import type { Language } from '../language'
import { LOCALES } from '../time-labels'
import { instantToLocal } from '../time'

export interface LocalTime {
  /** `Tue 04:30`. */
  readonly label: string
  /** Outside 8 to 20 h. */
  readonly strain: 'early' | 'late' | null
}

const HOUR = 3600
const formats = new Map<string, Intl.DateTimeFormat | null>()

/** Null for a zone that does not exist, which a directory may well hold. */
function formatOf(zone: string, language: Language): Intl.DateTimeFormat | null {
  const id = `${language} ${zone}`
  const made = formats.get(id)
  if (made !== undefined) return made
  let format: Intl.DateTimeFormat | null = null
  try {
    format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
    })
  } catch {
    // Said by null.
  }
  formats.set(id, format)
  return format
}

/**
 * Null where the clocks of both zones show the same, or nobody knows.
 * @param at seconds
 * @param zone the person's, IANA
 */
export function localTime(
  at: number,
  zone: string,
  meetingZone: string,
  language: Language,
): LocalTime | null {
  const format = zone === '' ? null : formatOf(zone, language)
  if (format === null) return null
  const local = instantToLocal(at, zone)
  if (local === instantToLocal(at, meetingZone)) return null
  const hour = Math.floor(local / HOUR) % 24
  const late = hour >= 20 ? 'late' : null
  return { label: format.format(at * 1000), strain: hour < 8 ? 'early' : late }
}
