import { ConfRoleTypeChairman } from '../../shared/sdk/enums'
import type { StoredConf } from '../conf/repository'
import { isSeries, ruleOf } from '../conf/stored-series'
import type { CalendarMeeting } from './calendar-meeting'

/** A stored meeting as the calendar and the invitation see it; its organizer is the host. */
export function calendarMeeting(conf: StoredConf): CalendarMeeting {
  const host = conf.detail.attendee.find(({ role }) => role === ConfRoleTypeChairman)
  const { uid, sequence, stampedAt, createdAt, cancelledAt, detail } = conf
  return {
    ...{ uid, sequence, stampedAt, createdAt, detail },
    isCancelled: cancelledAt !== null,
    series: isSeries(conf) ? { rule: ruleOf(conf), exceptions: conf.series.exceptions } : null,
    organizer: { name: host?.name ?? '', email: host?.email ?? '' },
  }
}
