/** What stands against booking the form, and what a person should know before. */
import type { Fault } from '../sdk/ns-error'
import { HWMJoinConfRestrictionInvited } from '../sdk/enums'
import { offsetAt } from '../time'
import type { ScheduleForm } from './form'
import { requestFaults, requestOf } from './request'
import { startInstant } from './start-instant'
import { zoneOfId } from '../sdk/time-zones'

export type Warning =
  | 'waitingRoomWithEarlyJoin'
  | 'invitedOnlyUnrecognised'
  | 'startsSoon'
  | 'acrossDstChange'
  | 'moreThanPlaces'
  | 'smsWithoutMobile'

export interface Preflight {
  /** By SDK field, first fault of each. */
  readonly errors: readonly Fault[]
  readonly warnings: readonly { readonly field: string; readonly warning: Warning }[]
}

const SOON = 120

function warningsOf(form: ScheduleForm, now: number): Preflight['warnings'] {
  const start = startInstant(form)
  const at = start.kind === 'instant' ? start.at : null
  const zone = zoneOfId(form.timeZone)
  const found: [isSo: boolean, field: string, warning: Warning][] = [
    [form.isOpenWaitingRoom && form.allowGuestStartConf, 'isOpenWaitingRoom', 'waitingRoomWithEarlyJoin'],
    [
      form.callInRestrictionType === HWMJoinConfRestrictionInvited &&
        form.attendees.some((one) => !one.email && !one.accountId),
      'callInRestrictionType',
      'invitedOnlyUnrecognised',
    ],
    [at !== null && at > now && at - now <= SOON, 'startTimeStamp', 'startsSoon'],
    [
      at !== null && offsetAt(at, zone) !== offsetAt(at + form.duration * 60, zone),
      'duration',
      'acrossDstChange',
    ],
    [
      form.concurrentParticipants > 0 && form.attendees.length + 1 > form.concurrentParticipants,
      'concurrentParticipants',
      'moreThanPlaces',
    ],
    [form.isSmsOn && form.attendees.some((one) => !one.sms), 'isSmsOn', 'smsWithoutMobile'],
  ]
  return found.filter(([isSo]) => isSo).map(([, field, warning]) => ({ field, warning }))
}

/** @param now seconds */
export function preflight(form: ScheduleForm, now: number): Preflight {
  const faults = requestFaults(requestOf(form), now, form.timeZone)
  return { errors: faults, warnings: warningsOf(form, now) }
}
