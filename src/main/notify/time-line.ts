import type { Language } from '../../shared/language'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { TIME_ZONES } from '../../shared/sdk/time-zones'
import { instantToWall } from '../../shared/time'
import { offsetLabel, wallClockLabel } from '../../shared/time-labels'

/** The end without its date where that is the start's. */
function endLabel(start: number, end: number, zone: string, language: Language): string {
  const [from, to] = [instantToWall(start, zone), instantToWall(end, zone)]
  if (from.day !== to.day || end - start >= 86_400) return wallClockLabel(end, zone, language)
  return [to.hour, to.minute].map((value) => String(value).padStart(2, '0')).join(':')
}

/** When the meeting takes place, in its own zone: both ends, the zone's offset on that date, its name. */
export function timeLine(
  { startTimeStamp, endTimeStamp, timeZone }: HWMConfDetail,
  language: Language,
): string {
  const row = TIME_ZONES.find(({ id }) => String(id) === timeZone)
  const zone = row?.iana ?? 'UTC'
  const start = wallClockLabel(startTimeStamp, zone, language)
  const end = endLabel(startTimeStamp, endTimeStamp, zone, language)
  // Clocks may change during the meeting.
  const offsets = new Set([offsetLabel(startTimeStamp, zone), offsetLabel(endTimeStamp, zone)])
  const name = row ? `, ${row[language]}` : ''
  return `${start} – ${end} (${[...offsets].join(' → ')}${name})`
}
