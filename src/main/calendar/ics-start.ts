/** When an event of a calendar file begins. Its zone is settled here: the library takes an unknown one for none. */
import type { DraftSeed } from '../../shared/app/draft-seed'
import { wallToInstants } from '../../shared/time'
import type { ICAL } from './ical-library'
import { WINDOWS_ZONES } from './windows-zones'

type Time = InstanceType<typeof ICAL.Time>

function isIana(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    // What the platform does not know is no zone of the database.
    return false
  }
}

/** The IANA zone that a TZID stands for: itself, Windows' name for it, or its end (`/example.org/Europe/Berlin`). */
export function ianaOf(tzid: string): string | null {
  const windows = Object.hasOwn(WINDOWS_ZONES, tzid) ? WINDOWS_ZONES[tzid] : undefined
  const parts = tzid.split('/')
  const names = [tzid, windows, parts.slice(-3).join('/'), parts.slice(-2).join('/')]
  return names.find((name): name is string => name !== undefined && name !== '' && isIana(name)) ?? null
}

const pad = (value: number) => String(value).padStart(2, '0')

/** A clock on the wall where the zone is unknown, and for an event that has none. */
const wallOf = (time: Time): DraftSeed['start'] => ({
  kind: 'wall',
  date: `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`,
  time: time.isDate ? '09:00' : `${pad(time.hour)}:${pad(time.minute)}`,
})

/** @returns the start, and whether its zone must be asked for */
export function icsStart(time: Time, tzid: string | null): { start: DraftSeed['start']; isAsked: boolean } {
  if (time.isDate) return { start: wallOf(time), isAsked: false }
  if (time.zone.tzid === 'UTC')
    return { start: { kind: 'instant', at: time.toUnixTime(), zone: null }, isAsked: false }
  if (tzid === null) return { start: wallOf(time), isAsked: false }
  const zone = ianaOf(tzid)
  const [at] = zone === null ? [] : wallToInstants(time, zone)
  if (at !== undefined) return { start: { kind: 'instant', at, zone }, isAsked: false }
  // The offsets that the file brings along.
  if (time.zone.tzid === tzid)
    return { start: { kind: 'instant', at: time.toUnixTime(), zone: null }, isAsked: false }
  return { start: wallOf(time), isAsked: true }
}
