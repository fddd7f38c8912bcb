import type { Language } from '../../shared/language'
import { TIME_ZONES } from '../../shared/sdk/time-zones'
import { offsetLabel } from '../../shared/time-labels'

/**
 * The offsets that hold at the instants (seconds), in their order, and the name of the zone: `UTC-04:00 → UTC-05:00, …`.
 * @param timeZone id of the SDK's zone table, as a detail has it
 */
export function zoneLabel(instants: readonly number[], timeZone: string, language: Language): string {
  const row = TIME_ZONES.find(({ id }) => String(id) === timeZone)
  const offsets = new Set(instants.map((instant) => offsetLabel(instant, row?.iana ?? 'UTC')))
  return `${[...offsets].join(' → ')}${row ? `, ${row[language]}` : ''}`
}
