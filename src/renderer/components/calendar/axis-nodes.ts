/** The headers of the calendar's columns and rows. */
import type { CalendarOptions } from '@fullcalendar/vue3'
import type { CalendarDate } from '@internationalized/date'
import { secondClock, zoneLabel } from './time-axis'

interface Zones {
  readonly zone: string
  readonly secondZone: string | null
}

function cell(name: string, text: string): HTMLElement {
  const node = document.createElement('span')
  node.className = name
  node.textContent = text
  return node
}

/** Above the time axis: the zone of each of its columns. */
const axisHeader = (day: CalendarDate, { zone, secondZone }: Zones, locale: string): HTMLElement[] =>
  [secondZone, zone]
    .filter((one) => one !== null)
    .map((one) => {
      const node = cell('mc-axis', zoneLabel(day, one, locale))
      node.title = one
      return node
    })

/** Beside a full hour: its time in each zone. */
function axisLabel(
  day: CalendarDate,
  time: { readonly milliseconds: number } | undefined,
  { zone, secondZone }: Zones,
  locale: string,
): HTMLElement[] {
  const minutes = (time?.milliseconds ?? 0) / 60_000
  const own = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  if (secondZone === null) return [cell('mc-axis', own)]
  return [
    cell('mc-axis mc-axis--second', secondClock(day, minutes, { zone, secondZone }, locale)),
    cell('mc-axis', own),
  ]
}

/** The corner and the labels of the time axis, for the zones and the day given. */
export const axisContent = (day: CalendarDate, zones: Zones, locale: string): CalendarOptions => ({
  weekNumberHeaderContent: () => ({ domNodes: axisHeader(day, zones, locale) }),
  slotHeaderContent: ({ time }) => ({ domNodes: axisLabel(day, time, zones, locale) }),
})

/** Weekday and number of a day's column. */
export const dayHeader = (info: {
  readonly weekdayText: string
  readonly dayNumberText: string
  readonly text: string
}): HTMLElement[] =>
  info.dayNumberText
    ? [cell('mc-weekday', info.weekdayText), cell('mc-day-number', info.dayNumberText)]
    : [cell('mc-weekday', info.text)]
