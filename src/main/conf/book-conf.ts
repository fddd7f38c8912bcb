/** bookConf: from whatever a caller sent to a stored meeting, in one transaction. */
import type { Language } from '../../shared/language'
import type { HWMConfDetail, Notice } from '../../shared/sdk/conf-detail'
import { notice, type NoticeCode } from '../../shared/sdk/notices'
import type { HWMOrderConfParam } from '../../shared/sdk/order-param'
import { parseOrder } from '../../shared/sdk/parse-order'
import type { Account } from '../account/account'
import type { Random } from '../random'
import { refuse, SdkFault } from '../sdk-fault'
import { settleAccess } from './access'
import { settleAttendees } from './attendees'
import { canonicalJson } from './canonical-json'
import { confDetail, period } from './conf-detail'
import type { ConfRepository, ConfTransaction } from './repository'
import type { Room } from './room'

export interface BookDeps {
  readonly repository: ConfRepository
  /** Seconds. */
  readonly clock: () => number
  readonly random: Random
  readonly newUid: (uuid: string) => string
  readonly account: () => Account
  readonly joinTemplate: () => string
  readonly language: () => Language
  /** Zone id for a meeting that names none (D6). */
  readonly defaultZone: () => number
  /** Called after the commit of a new meeting. */
  readonly onBooked: () => void
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

function checkFree(tx: ConfTransaction, room: Room | null, param: HWMOrderConfParam): void {
  if (room === null) return
  const { start, end } = period(param)
  const holder = tx.roomHolder(room.vmrId, start, end)
  if (holder) throw refuse('vmrId', 111071005, holder)
}

function featureNotices(param: HWMOrderConfParam, noted: (field: string, code: NoticeCode) => void): void {
  if (param.isSmsOn === true) noted('isSmsOn', 'smsOff')
  if (param.isMailOn === true) noted('isMailOn', 'mailOff')
  if (param.isEmailCalenderOn === true) noted('isEmailCalenderOn', 'mailOff')
}

export function createBookConf(deps: BookDeps): (input: unknown) => Promise<HWMConfDetail> {
  const settle = (tx: ConfTransaction, param: HWMOrderConfParam): HWMConfDetail => {
    const notices: Notice[] = []
    const noted = (field: string, code: NoticeCode) => notices.push(notice(field, code, deps.language()))
    const account = deps.account()
    const room = usableRoom(tx, param.vmrId ?? '')
    const attendee = settleAttendees(param.attendee ?? [], account, () => deps.random.uuid(), noted)
    checkFree(tx, room, param)
    checkCapacity(attendee.length, param.concurrentParticipants ?? 0, room?.maxParties ?? 0)
    const { random } = deps
    const isIdTaken = (id: string) => tx.isIdTaken(id)
    const access = settleAccess({ param, room, random, joinTemplate: deps.joinTemplate(), isIdTaken, noted })
    featureNotices(param, noted)
    return confDetail(param, {
      access,
      attendee,
      notices,
      scheduserName: account.name,
      defaultZone: deps.defaultZone(),
    })
  }

  return async (input) => {
    const parsed = parseOrder(input, deps.clock())
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const param = parsed.value
    const request =
      param.requestId === undefined ? null : { requestId: param.requestId, text: canonicalJson(param) }
    const { detail, isNew } = await deps.repository.transaction((tx) => {
      const earlier = request && tx.findRequest(request.requestId)
      if (earlier && earlier.text !== request.text) throw refuse('requestId', 40003)
      if (earlier) return { detail: earlier.detail, isNew: false }
      const booked = settle(tx, param)
      const now = deps.clock()
      tx.insert({
        uid: deps.newUid(deps.random.uuid()),
        sequence: 0,
        createdAt: now,
        stampedAt: now,
        detail: booked,
        request,
      })
      return { detail: booked, isNew: true }
    })
    if (isNew) deps.onBooked()
    return detail
  }
}
