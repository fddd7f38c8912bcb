/**
 * A series as events of one UID: the rule, and each meeting that the rule does not say, under the RECURRENCE-ID of the one
 * that it replaces.
 */
import { expandCycle } from '../../shared/series/expand'
import type { CalendarMeeting, CalendarSeries } from './calendar-meeting'
import { recurrenceProperties } from './ics-recurrence'
import { clearProperty, isAmbiguous, zonedProperty, type Property } from './ics-time'

/** The meeting as one event has it, and the properties that say when. */
interface EventPart {
  readonly part: CalendarMeeting
  readonly times: readonly Property[]
}

interface SeriesParts {
  /** IANA. */
  readonly zone: string
  /** The first start and the last end, seconds. */
  readonly from: number
  readonly to: number
  readonly parts: readonly EventPart[]
}

/** One meeting of the series, whose times and media type are those of the given detail. */
function ownPart(meeting: CalendarMeeting, zone: string, originalStart: number): EventPart {
  const { startTimeStamp, endTimeStamp } = meeting.detail
  return {
    part: { ...meeting, series: null },
    times: [
      zonedProperty('recurrence-id', originalStart, zone),
      clearProperty('dtstart', startTimeStamp, zone),
      clearProperty('dtend', endTimeStamp, zone),
    ],
  }
}

/** Changed meetings, and those at a time of day that comes twice: readers disagree about which of the two is meant. */
function ownParts(meeting: CalendarMeeting, { rule, exceptions }: CalendarSeries): EventPart[] {
  const { detail } = meeting
  return expandCycle(rule).occurrences.flatMap(({ subConfID, start, end }) => {
    const exception = exceptions[subConfID]
    if (exception?.kind === 'cancelled' || (!exception && !isAmbiguous(start, rule.zone))) return []
    const { startTimeStamp, endTimeStamp, confMediaType } = exception ?? {
      startTimeStamp: start,
      endTimeStamp: end,
      confMediaType: detail.mediaType,
    }
    const own = { ...detail, startTimeStamp, endTimeStamp, mediaType: confMediaType }
    return [ownPart({ ...meeting, detail: own }, rule.zone, start)]
  })
}

export function seriesParts(meeting: CalendarMeeting, series: CalendarSeries): SeriesParts {
  const own = ownParts(meeting, series)
  const periods = [
    ...expandCycle(series.rule).occurrences,
    ...own.map(({ part: { detail } }) => ({ start: detail.startTimeStamp, end: detail.endTimeStamp })),
  ]
  return {
    zone: series.rule.zone,
    from: Math.min(...periods.map(({ start }) => start)),
    to: Math.max(...periods.map(({ end }) => end)),
    parts: [{ part: meeting, times: recurrenceProperties(series) }, ...own],
  }
}
