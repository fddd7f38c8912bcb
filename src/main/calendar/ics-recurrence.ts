/** What an event says of a series: its first meeting, how it repeats, and which meetings do not take place. */
import { expandCycle, type RuleOccurrence } from '../../shared/series/expand'
import type { SeriesRule } from '../../shared/series/rule'
import { DAY, instantToLocal } from '../../shared/time'
import type { CalendarSeries } from './calendar-meeting'
import { ICAL } from './ical-library'
import { recurrenceRule } from './ics-rule'
import { clearProperty, isAmbiguous, zonedProperty, type Property } from './ics-time'

function durationProperty(seconds: number): Property {
  const property = new ICAL.Property('duration')
  property.setValue(ICAL.Duration.fromSeconds(seconds))
  return property
}

/** How long the meetings are: by the end of the first, unless readers may mistake its beginning. */
const lengthProperty = ({ start, end }: RuleOccurrence, zone: string): Property =>
  isAmbiguous(start, zone) ? durationProperty(end - start) : clearProperty('dtend', end, zone)

/** RRULE, or else RDATE: readers disagree about times of a rule that the clocks skip. */
function repetition({ cycleParam, zone, timeOfDay }: SeriesRule, starts: readonly number[]): Property[] {
  const isSkipped = (start: number) => instantToLocal(start, zone) % DAY !== timeOfDay
  const rule = starts.some(isSkipped) ? null : recurrenceRule(cycleParam, starts.length)
  if (rule === null) return starts.slice(1).map((start) => zonedProperty('rdate', start, zone))
  const property = new ICAL.Property('rrule')
  property.setValue(ICAL.Recur.fromString(rule))
  return [property]
}

export function recurrenceProperties({ rule, exceptions }: CalendarSeries): Property[] {
  const { zone } = rule
  const { occurrences } = expandCycle(rule)
  const [first] = occurrences
  if (!first) throw new Error('A series has at least one meeting.')
  const cancelled = occurrences.filter(({ subConfID }) => exceptions[subConfID]?.kind === 'cancelled')
  return [
    zonedProperty('dtstart', first.start, zone),
    lengthProperty(first, zone),
    ...repetition(
      rule,
      occurrences.map(({ start }) => start),
    ),
    ...cancelled.map(({ start }) => zonedProperty('exdate', start, zone)),
  ]
}
