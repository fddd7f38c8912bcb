/** The first event of a calendar file, as what a new meeting begins with. The file is anybody's: nothing is trusted. */
import { MOST_SEEDED_ATTENDEES, type DraftSeed, type SeedDoubt } from '../../shared/app/draft-seed'
import type { FileFault } from '../../shared/app/pending-link'
import { isMailAddress } from '../../shared/sdk/addresses'
import { DURATION } from '../../shared/sdk/order-param'
import { ICAL } from './ical-library'
import { icsStart } from './ics-start'

type Component = InstanceType<typeof ICAL.Component>
type Property = InstanceType<typeof ICAL.Property>

const plain = (value: unknown, most: number): string =>
  typeof value === 'string'
    ? Array.from(value.replace(/\p{Cc}+/gu, ' ').trim())
        .slice(0, most)
        .join('')
    : ''

/** The library reads a value when it is asked for, and throws where it cannot. */
function valueOf(event: Component, name: string): unknown {
  try {
    return event.getFirstPropertyValue(name)
  } catch {
    return null
  }
}
function timeOf(event: Component, name: string) {
  const value = valueOf(event, name)
  return value instanceof ICAL.Time ? value : null
}

function startOf(event: Component): Pick<DraftSeed, 'start' | 'doubts'> {
  const time = timeOf(event, 'dtstart')
  const tzid = event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null
  if (!time || Number.isNaN(time.year + time.month + time.day + time.hour + time.minute))
    return { start: null, doubts: ['startUnreadable'] }
  const { start, isAsked } = icsStart(time, tzid)
  return { start, doubts: isAsked ? ['zoneUnknown'] : [] }
}

/** Minutes; null without one. */
function lengthOf(event: Component): number | null {
  const duration = valueOf(event, 'duration')
  if (duration instanceof ICAL.Duration) return duration.toSeconds() / 60
  const [start, end] = [timeOf(event, 'dtstart'), timeOf(event, 'dtend')]
  return start && end ? end.subtractDateTz(start).toSeconds() / 60 : null
}

function durationOf(event: Component): { duration: number | null; isChanged: boolean } {
  const minutes = lengthOf(event)
  if (minutes === null || !Number.isFinite(minutes)) return { duration: null, isChanged: minutes !== null }
  const duration = Math.min(DURATION.max, Math.max(DURATION.min, Math.ceil(minutes)))
  return { duration, isChanged: duration !== minutes }
}

function attendeeOf(property: Property): DraftSeed['attendees'] {
  const email = plain(property.getFirstValue(), 400).replace(/^mailto:/i, '')
  if (!isMailAddress(email)) return []
  const isOptional = property.getFirstParameter('role') === 'OPT-PARTICIPANT'
  return [{ name: plain(property.getFirstParameter('cn'), 96), email, isOptional }]
}

/** @throws where the event cannot be read at all */
function seedOf(event: Component): DraftSeed {
  const { start, doubts } = startOf(event)
  const { duration, isChanged } = durationOf(event)
  const listed = event.getAllProperties('attendee')
  const attendees = listed.flatMap(attendeeOf).slice(0, MOST_SEEDED_ATTENDEES)
  const found: [isSo: boolean, doubt: SeedDoubt][] = [
    [isChanged, 'durationChanged'],
    [event.hasProperty('rrule') || event.hasProperty('rdate'), 'repeats'],
    [attendees.length < listed.length, 'attendeesLeftOut'],
  ]
  return {
    subject: plain(valueOf(event, 'summary'), 128),
    ...{ start, duration, attendees },
    doubts: [...doubts, ...found.filter(([isSo]) => isSo).map(([, doubt]) => doubt)],
  }
}

function firstReadable(events: readonly Component[]): DraftSeed | null {
  for (const event of events) {
    try {
      return seedOf(event)
    } catch {
      // A broken event must not hide the next.
    }
  }
  return null
}

function eventsOf(text: string): Component[] | null {
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as ConstructorParameters<typeof ICAL.Component>[0]
    const calendar = new ICAL.Component(parsed)
    return calendar.name === 'vcalendar' ? calendar.getAllSubcomponents('vevent') : null
  } catch {
    return null
  }
}

/** The seed, or why there is none. Never throws. */
export function icsDraft(text: string): DraftSeed | FileFault {
  const events = eventsOf(text)
  if (events === null) return 'notACalendar'
  // One occurrence of a series that was changed is not the event itself.
  const whole = events.filter((event) => !event.hasProperty('recurrence-id'))
  const seed = firstReadable(whole.length > 0 ? whole : events)
  if (seed === null) return 'noEvent'
  return whole.length > 1 ? { ...seed, doubts: [...seed.doubts, 'severalEvents'] } : seed
}
