/** A series as it is kept: the rule by which it repeats, and the occurrences that differ from it. */
import { z } from 'zod'
import { HWMJoinConfRestrictionType, HWMMediaType } from '../sdk/enums'
import { expandCycle } from './expand'
import type { SeriesRule } from './rule'

/** An occurrence with times or settings of its own. Times are seconds, UTC; the rest is as in HWMConfDetail. */
const ChangedOccurrence = z.object({
  kind: z.literal('changed'),
  startTimeStamp: z.int(),
  endTimeStamp: z.int(),
  confMediaType: HWMMediaType,
  isAutoRecord: z.boolean(),
  callInRestriction: HWMJoinConfRestrictionType,
  allowGuestStartConf: z.boolean(),
  allowGuestStartConfTime: z.int(),
})
export type ChangedOccurrence = z.infer<typeof ChangedOccurrence>

/** What differs from the rule: a changed occurrence, or one that does not take place. */
export const Exception = z.discriminatedUnion('kind', [
  ChangedOccurrence,
  z.object({ kind: z.literal('cancelled') }),
])
export type Exception = z.infer<typeof Exception>

/** By subConfID. */
export const Exceptions = z.record(z.string().regex(/^\d{8}$/), Exception)
export type Exceptions = Readonly<z.infer<typeof Exceptions>>

/** A meeting of a series that takes place. Times are seconds, UTC. */
export interface SeriesOccurrence {
  /** The date the rule gives it, in the meeting's zone, as eight digits. It stays whatever is changed. */
  readonly subConfID: string
  /** When the rule has it start. */
  readonly originalStart: number
  readonly start: number
  readonly end: number
  readonly isException: boolean
}

/**
 * The occurrences that take place, soonest first. An exception for a date that the rule does not have is without effect.
 */
export function occurrencesOf(rule: SeriesRule, exceptions: Exceptions): SeriesOccurrence[] {
  return expandCycle(rule)
    .occurrences.flatMap(({ subConfID, start, end }): SeriesOccurrence[] => {
      const exception = exceptions[subConfID]
      if (exception === undefined)
        return [{ subConfID, originalStart: start, start, end, isException: false }]
      if (exception.kind === 'cancelled') return []
      const { startTimeStamp, endTimeStamp } = exception
      return [
        { subConfID, originalStart: start, start: startTimeStamp, end: endTimeStamp, isException: true },
      ]
    })
    .sort((a, b) => a.start - b.start || a.subConfID.localeCompare(b.subConfID))
}
