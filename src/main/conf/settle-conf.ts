/** From a parsed order to the detail of a meeting: who comes, how one gets in, what the host decides otherwise. */
import type { Language } from '../../shared/language'
import type { HWMConfDetail, Notice } from '../../shared/sdk/conf-detail'
import { notice, type NoticeCode } from '../../shared/sdk/notices'
import type { HWMOrderConfParam } from '../../shared/sdk/order-param'
import type { Account } from '../account/account'
import type { Random } from '../random'
import { refuse } from '../sdk-fault'
import { keepAccess, settleAccess } from './access'
import { settleAttendees } from './attendees'
import { confDetail } from './conf-detail'
import type { ConfTransaction } from './repository'
import type { Room } from './room'

export interface SettleDeps {
  /** Seconds. */
  readonly clock: () => number
  readonly random: Random
  readonly account: () => Account
  readonly joinTemplate: () => string
  readonly language: () => Language
  /** Zone id for a meeting that names none (D6). */
  readonly defaultZone: () => number
}

/** A half-open period in seconds. */
export interface Period {
  readonly start: number
  readonly end: number
}

function usableRoom(tx: ConfTransaction, vmrId: string): Room | null {
  if (vmrId === '') return null
  const room = tx.findRoom(vmrId)
  if (room?.vmrStatus !== 0) throw refuse('vmrId', 111070006)
  return room
}

/** Limits of the room and of the caller; 0 means none. */
function checkCapacity(size: number, ...limits: number[]): void {
  if (limits.some((limit) => limit > 0 && size > limit)) throw refuse('attendee', 111071066)
}

/** @param confId of the meeting itself, which may hold the room already; '' for a new one */
function checkFree(tx: ConfTransaction, room: Room | null, periods: readonly Period[], confId: string): void {
  if (room === null) return
  for (const { start, end } of periods) {
    const holder = tx.roomHolder(room.vmrId, start, end, { confId, subConfID: null })
    if (holder) throw refuse('vmrId', 111071005, holder)
  }
}

/** A series may be in its own way: where clocks are put forward a day has 23 hours. */
function checkApart(
  room: Room | null,
  periods: readonly Period[],
  own: { confId: string; confSubject: string },
): void {
  if (room === null) return
  const inOrder = [...periods].sort((a, b) => a.start - b.start)
  for (const [at, { start, end }] of inOrder.entries())
    if ((inOrder[at + 1]?.start ?? end) < end)
      throw refuse('vmrId', 111071005, { ...own, startTimeStamp: start, endTimeStamp: end })
}

function featureNotices(param: HWMOrderConfParam, noted: (field: string, code: NoticeCode) => void): void {
  if (param.isSmsOn === true) noted('isSmsOn', 'smsOff')
  if (param.isMailOn === true) noted('isMailOn', 'mailOff')
  if (param.isEmailCalenderOn === true) noted('isEmailCalenderOn', 'mailOff')
}

/**
 * @param periods when the meeting takes place
 * @param former the meeting as it was where this is an edit: what its guests know stays
 */
export type Settle = (
  tx: ConfTransaction,
  param: HWMOrderConfParam,
  periods: readonly Period[],
  former?: HWMConfDetail,
) => HWMConfDetail

export function createSettle(deps: SettleDeps): Settle {
  return (tx, param, periods, former) => {
    const notices: Notice[] = []
    const noted = (field: string, code: NoticeCode) => notices.push(notice(field, code, deps.language()))
    const account = deps.account()
    const { random } = deps
    const room = usableRoom(tx, param.vmrId ?? '')
    const attendee = settleAttendees({
      ...{ given: param.attendee ?? [], account, noted, former: former?.attendee ?? [] },
      uuid: () => random.uuid(),
    })
    const confId = former?.confId ?? ''
    checkFree(tx, room, periods, confId)
    checkApart(room, periods, { confId, confSubject: param.confSubject.trim() })
    checkCapacity(attendee.length, param.concurrentParticipants ?? 0, room?.maxParties ?? 0)
    const access = former
      ? keepAccess({ param, room, random, noted, former })
      : settleAccess({
          ...{ param, room, random, noted, joinTemplate: deps.joinTemplate() },
          isIdTaken: (id) => tx.isIdTaken(id),
        })
    featureNotices(param, noted)
    return confDetail(param, {
      ...{ access, attendee, notices },
      scheduserName: former?.scheduserName ?? account.name,
      defaultZone: deps.defaultZone(),
    })
  }
}
