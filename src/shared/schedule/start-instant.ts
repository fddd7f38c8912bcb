/** From the form's wall clock to the instant it means, with its gaps and overlaps. */
import { zoneOfId } from '../sdk/time-zones'
import { instantsAroundGap, instantToWall, wallToInstants, type WallClock } from '../time'
import type { ScheduleForm } from './form'

export type StartInstant =
  | { readonly kind: 'none' }
  /** The zone's clocks skip this time; `near` are the two instants it may have meant. */
  | { readonly kind: 'gap'; readonly near: readonly number[] }
  /** Seconds; `both` holds the two instants where the zone's clocks show this time twice, else is empty. */
  | { readonly kind: 'instant'; readonly at: number; readonly both: readonly number[] }

function wallOf({ date, time }: Pick<ScheduleForm, 'date' | 'time'>): WallClock | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? []
  if (year === undefined || hour === undefined) return null
  const [y, mo, d, h, mi] = [year, month, day, hour, minute].map(Number)
  return { year: y ?? 0, month: mo ?? 1, day: d ?? 1, hour: h ?? 0, minute: mi ?? 0 }
}

export function startInstant(
  form: Pick<ScheduleForm, 'date' | 'time' | 'timeZone' | 'isLater' | 'second'>,
): StartInstant {
  const wall = wallOf(form)
  if (wall === null) return { kind: 'none' }
  const zone = zoneOfId(form.timeZone)
  const instants = wallToInstants(wall, zone).map((minute) => minute + form.second)
  const at = form.isLater ? instants.at(-1) : instants[0]
  if (at === undefined) return { kind: 'gap', near: instantsAroundGap(wall, zone) }
  return { kind: 'instant', at, both: instants.length > 1 ? instants : [] }
}

const pad = (value: number) => String(value).padStart(2, '0')

/** The form's date and time for an instant (seconds) in a zone of the table, told apart where they come twice. */
export function wallFields(
  at: number,
  timeZone: number,
): Pick<ScheduleForm, 'date' | 'time' | 'isLater' | 'second'> {
  const zone = zoneOfId(timeZone)
  const wall = instantToWall(at, zone)
  const { year, month, day, hour, minute } = wall
  return {
    date: `${String(year)}-${pad(month)}-${pad(day)}`,
    time: `${pad(hour)}:${pad(minute)}`,
    isLater: wallToInstants(wall, zone).indexOf(Math.floor(at / 60) * 60) === 1,
    second: at % 60,
  }
}
