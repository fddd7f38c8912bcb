import type { Language } from '../../shared/language'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { TIME_ZONES } from '../../shared/sdk/time-zones'
import { instantToWall } from '../../shared/time'
import { wallClockLabel } from '../../shared/time-labels'
import { zoneLabel } from './zone-label'

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
  const zone = TIME_ZONES.find(({ id }) => String(id) === timeZone)?.iana ?? 'UTC'
  const start = wallClockLabel(startTimeStamp, zone, language)
  const end = endLabel(startTimeStamp, endTimeStamp, zone, language)
  // Clocks may change during the meeting.
  return `${start} – ${end} (${zoneLabel([startTimeStamp, endTimeStamp], timeZone, language)})`
}
