/** The zone of a meeting that names none (D6). */
import { offsetAt } from '../time'
import { TIME_ZONES, type TimeZoneRow } from './time-zones'

/** Rows that bookConf accepts. */
export const BOOKABLE_ZONES: readonly TimeZoneRow[] = TIME_ZONES.filter(({ id }) => id <= 73)

const BEIJING = 56
const DAY = 86_400

const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone

/** The zone's offsets over the coming year, day by day: equal for zones that behave alike. */
function behaviour(zone: string, now: number): string {
  return Array.from({ length: 366 }, (_, day) => offsetAt(now + day * DAY, zone)).join()
}

function isKnownZone(zone: string): boolean {
  try {
    canonical(zone)
    return true
  } catch {
    // Some systems report a zone that nothing knows, such as Etc/Unknown.
    return false
  }
}

/** Rows that behave like a zone over the coming year, in the order of the table. @param now seconds */
export function rowsLike(iana: string, now: number): readonly TimeZoneRow[] {
  const offset = offsetAt(now, iana)
  const alike = BOOKABLE_ZONES.filter((row) => offsetAt(now, row.iana) === offset)
  if (alike.length === 0) return []
  const own = behaviour(iana, now)
  return alike.filter((row) => behaviour(row.iana, now) === own)
}

/**
 * The row for the computer's zone: the same zone, else the first that behaves alike over the coming year, else Beijing.
 * @param iana the computer's zone
 * @param now seconds
 */
export function defaultTimeZoneId(iana: string, now: number): number {
  if (!isKnownZone(iana)) return BEIJING
  const name = canonical(iana)
  const same = BOOKABLE_ZONES.find((row) => canonical(row.iana) === name)
  return (same ?? rowsLike(iana, now)[0])?.id ?? BEIJING
}
