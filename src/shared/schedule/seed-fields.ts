/** A seed as changes of the form. */
import type { DraftSeed } from '../app/draft-seed'
import { defaultTimeZoneId } from '../sdk/default-zone'
import type { ScheduleForm } from './form'
import { wallFields } from './start-instant'

function startFields(start: NonNullable<DraftSeed['start']>, computerZone: string): Partial<ScheduleForm> {
  if (start.kind === 'wall') return { date: start.date, time: start.time }
  const { at } = start
  const timeZone = defaultTimeZoneId(start.zone ?? computerZone, at)
  return { timeZone, ...wallFields(at, timeZone) }
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
