/** A seed as changes of the form. */
import type { DraftSeed } from '../app/draft-seed'
import { defaultTimeZoneId } from '../sdk/default-zone'
import { instantToWall, wallToInstants } from '../time'
import type { ScheduleForm } from './form'
import { wallFields, zoneOf } from './start-instant'

function startFields(start: NonNullable<DraftSeed['start']>, computerZone: string): Partial<ScheduleForm> {
  if (start.kind === 'wall') return { date: start.date, time: start.time }
  const { at } = start
  const timeZone = defaultTimeZoneId(start.zone ?? computerZone, at)
  const zone = zoneOf(timeZone)
  const [first] = wallToInstants(instantToWall(at, zone), zone)
  return { timeZone, ...wallFields(at, timeZone), isLater: first !== undefined && first !== at - (at % 60) }
}

/** @param computerZone IANA */
export function seedFields(seed: DraftSeed, computerZone: string): Partial<ScheduleForm> {
  const { subject, start, duration, attendees } = seed
  return {
    ...(subject === '' ? {} : { subject }),
    ...(start === null ? {} : startFields(start, computerZone)),
    ...(duration === null ? {} : { duration }),
    ...(attendees.length === 0 ? {} : { attendees }),
  }
}
