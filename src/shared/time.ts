/** Wall clocks and instants. One function turns a wall clock in a zone into the SDK's start stamp (docs/sdk.md, D2). */

export interface WallClock {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times its use, so each zone keeps one. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
  })
  formats.set(zone, format)
  return format
}

/** Seconds of a day on the wall clock. */
export const DAY = 86_400

/** The wall clock as if it were UTC, in seconds. */
const asUtc = (wall: WallClock): number => {
  const date = new Date(0)
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day)
  date.setUTCHours(wall.hour, wall.minute)
  return date.getTime() / 1000
}

/** What a clock in the zone shows at the instant (seconds). Seconds of the minute are dropped. */
export function instantToWall(instant: number, zone: string): WallClock {
  const parts = formatFor(zone).formatToParts(instant * 1000)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

function measuredOffset(instant: number, zone: string): number {
  const minute = Math.floor(instant / 60) * 60
  return asUtc(instantToWall(minute, zone)) - minute
}

const WEEK = 7 * DAY
const weeklyOffsets = new Map<string, number | null>()

/** The offset throughout a week (counted from 1970), or null where the clocks change in it. None changes them twice. */
function weeklyOffset(week: number, zone: string): number | null {
  const key = `${zone} ${String(week)}`
  const known = weeklyOffsets.get(key)
  if (known !== undefined) return known
  const offset = measuredOffset(week * WEEK, zone)
  const settled = offset === measuredOffset((week + 1) * WEEK, zone) ? offset : null
  weeklyOffsets.set(key, settled)
  return settled
}

/**
 * The zone's offset from UTC at the instant, in seconds; east is positive. A series asks for some two hundred of them, and
 * formatting is slow, so that a week without a change is measured once.
 */
export const offsetAt = (instant: number, zone: string): number =>
  weeklyOffset(Math.floor(instant / WEEK), zone) ?? measuredOffset(instant, zone)

/**
 * What a clock in the zone shows at the instant, as one number: seconds counted as if that clock were UTC. Days of the
 * wall clock are 86,400 of them, whatever the clocks are put forward or back.
 */
export const instantToLocal = (instant: number, zone: string): number => instant + offsetAt(instant, zone)

/** The instants (seconds, earlier first) at which the zone's clock shows this: none in a gap, two in an overlap. */
export function localToInstants(local: number, zone: string): number[] {
  const possible = new Set([local - DAY, local, local + DAY].map((instant) => offsetAt(instant, zone)))
  return [...possible]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === local)
    .sort((a, b) => a - b)
}

/**
 * The instants (seconds, earlier first) that a wall clock inside a gap may mean: the clock of before it and that of
 * after it. Their own wall clocks stand outside the gap.
 */
export function instantsAroundGap(wall: WallClock, zone: string): number[] {
  const utc = asUtc(wall)
  return [utc + DAY, utc - DAY].map((near) => utc - offsetAt(near, zone)).sort((a, b) => a - b)
}

/**
 * The one instant for something that has to happen: the first of two in an overlap; in a gap what the clock would have
 * shown had it not been put forward yet (RFC 5545, section 3.3.5).
 */
export const localToInstant = (local: number, zone: string): number =>
  localToInstants(local, zone)[0] ?? local - offsetAt(local - DAY, zone)

/** The instants of a wall clock, as {@link localToInstants} gives them. */
export const wallToInstants = (wall: WallClock, zone: string): number[] => localToInstants(asUtc(wall), zone)
