/** A meeting as an entry of the calendar: its key, its state at an instant, its words. */
import type { Occurrence } from '../../../shared/app/meetings'
import { HWMMediaTypeVoice } from '../../../shared/sdk/enumerators'
import { clockAt, dayNameAt } from './time-axis'

/** Also names one occurrence of a series. */
export const keyOf = ({ confId, subConfID }: Pick<Occurrence, 'confId' | 'subConfID'>) =>
  `${confId}/${subConfID ?? ''}`

export type EntryState = 'past' | 'going' | 'ahead'

/** @param now seconds */
export const stateAt = ({ startTimeStamp, endTimeStamp }: Occurrence, now: number): EntryState =>
  endTimeStamp <= now ? 'past' : startTimeStamp <= now ? 'going' : 'ahead'

/** What a person asks for by moving or resizing an entry. */
export interface Move {
  readonly occurrence: Occurrence
  /** Seconds. */
  readonly startTimeStamp: number
  /** Minutes. */
  readonly duration: number
}

export const moveTo = (occurrence: Occurrence, slot: { start: number; end: number }): Move => ({
  occurrence,
  startTimeStamp: slot.start,
  duration: Math.round((slot.end - slot.start) / 60),
})

/** The texts an entry needs, in the window's language. */
export interface EntryWords {
  readonly locale: string
  readonly zone: string
  /** One of `series`, `exception`, `voice`, `past`, `going`. */
  readonly mark: (name: string) => string
}

/** What applies to an entry besides its topic and time, most general first. */
export function marksOf(occurrence: Occurrence, now: number): string[] {
  const state = stateAt(occurrence, now)
  return [
    ...(occurrence.isException ? ['exception'] : occurrence.isSeries ? ['series'] : []),
    ...(occurrence.mediaType === HWMMediaTypeVoice ? ['voice'] : []),
    ...(state === 'ahead' ? [] : [state]),
  ]
}

/** The name by which assistive technology speaks of an entry. */
export function spokenName(
  occurrence: Occurrence,
  slot: { start: number; end: number },
  marks: readonly string[],
  { locale, zone, mark }: EntryWords,
): string {
  const time = `${clockAt(slot.start, zone, locale)}–${clockAt(slot.end, zone, locale)}`
  return [occurrence.confSubject, dayNameAt(slot.start, zone, locale), time, ...marks.map(mark)].join(', ')
}
