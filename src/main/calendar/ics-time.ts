/** Times as properties: in UTC, or as a zone's wall clock shows them. */
import { instantToLocal, localToInstants } from '../../shared/time'
import { ICAL } from './ical-library'

export type Property = InstanceType<typeof ICAL.Property>

export const utcTime = (instant: number) => ICAL.Time.fromJSDate(new Date(instant * 1000), true)

/** A wall clock in seconds as if it were UTC ({@link instantToLocal}), written without a zone. */
export function floatingTime(local: number) {
  const time = utcTime(local)
  time.zone = ICAL.Timezone.localTimezone
  return time
}

/** An instant (seconds) as the zone's wall clock; the file defines the zone. */
export function zonedProperty(name: string, instant: number, zone: string): Property {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', zone)
  property.setValue(floatingTime(instantToLocal(instant, zone)))
  return property
}

export function utcProperty(name: string, instant: number): Property {
  const property = new ICAL.Property(name)
  property.setValue(utcTime(instant))
  return property
}

/** Whether the zone's clock shows this time twice. */
export const isAmbiguous = (instant: number, zone: string): boolean =>
  localToInstants(instantToLocal(instant, zone), zone).length > 1

/** An instant as the zone's clock shows it where that says which; else in UTC. */
export const clearProperty = (name: string, instant: number, zone: string): Property =>
  isAmbiguous(instant, zone) ? utcProperty(name, instant) : zonedProperty(name, instant, zone)
