/**
 * VTIMEZONE: the clocks of a zone for as long as a series needs them. It is made of the offsets with which we compute, so
 * that a file never contradicts itself, and says each change by its date, since governments do not keep to rules.
 */
import { DAY, offsetAt } from '../../shared/time'
import { ICAL } from './ical-library'
import { floatingTime } from './ics-time'
import { zoneChanges, type ZoneChange } from './zone-changes'

const YEAR = 366 * DAY

/** Before every meeting; readers want a beginning, and this is the usual one. */
const LONG_AGO = 0

/** `local` is when the old clock showed the change. */
function observance(
  name: 'standard' | 'daylight',
  local: number,
  { before, offset }: Omit<ZoneChange, 'at'>,
) {
  const component = new ICAL.Component(name)
  component.addPropertyWithValue('dtstart', floatingTime(local))
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(before))
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(offset))
  return component
}

/** @param from start of the first meeting, @param to end of the last one, in seconds */
export function zoneComponent(zone: string, from: number, to: number) {
  const changes = zoneChanges(zone, from - DAY, to + YEAR)
  const first = offsetAt(from - DAY, zone)
  const standard = Math.min(first, ...changes.map(({ offset }) => offset))
  const kind = (offset: number) => (offset > standard ? 'daylight' : 'standard')
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  component.addSubcomponent(observance(kind(first), LONG_AGO, { before: first, offset: first }))
  for (const change of changes)
    component.addSubcomponent(observance(kind(change.offset), change.at + change.before, change))
  return component
}
