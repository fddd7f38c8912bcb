/** Moving a meeting, or the free slot, by keys: steps of 15 minutes along the clock, whole days by the calendar. */
import { fromDate, toCalendarDateTime, toZoned } from '@internationalized/date'

/** Half-open, in seconds. */
export interface Slot {
  readonly start: number
  readonly end: number
}

export const STEP = 900
/** Bounds of a meeting's length, in seconds (docs/sdk.md). */
const SHORTEST = 900
const LONGEST = 86_400

/** Keeps the wall clock in the zone; where the clock skips it, the later time; where it shows it twice, the first. */
function plusDays(instant: number, days: number, zone: string): number {
  const wall = toCalendarDateTime(fromDate(new Date(instant * 1000), zone)).add({ days })
  return toZoned(wall, zone).toDate().getTime() / 1000
}

/** Where an arrow key takes the slot; null for keys that mean nothing here. Shift changes the end alone. */
export function movedByKey(
  slot: Slot,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { zone, byWeeks }: { readonly zone: string; readonly byWeeks: boolean },
): Slot | null {
  const length = slot.end - slot.start
  const along = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (along === 0 && across === 0) return null
  if (shiftKey) {
    const resized = Math.min(LONGEST, Math.max(SHORTEST, length + (along + across) * STEP))
    return { start: slot.start, end: slot.start + resized }
  }
  if (along !== 0 && !byWeeks) return { start: slot.start + along * STEP, end: slot.end + along * STEP }
  const start = plusDays(slot.start, across + along * 7, zone)
  return { start, end: start + length }
}

/** The next full half hour in the period, or its ninth hour where now lies outside. */
export function firstSlot(now: number, { from, to }: { readonly from: number; readonly to: number }): Slot {
  const next = Math.ceil(now / (2 * STEP)) * 2 * STEP
  const start = next >= from && next < to ? next : from + 9 * 3600
  return { start, end: start + 2 * STEP }
}
