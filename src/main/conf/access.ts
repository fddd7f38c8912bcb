/** How a meeting is reached: its ID, its passwords and its links, for random and for fixed IDs (D3, D7). */
import type { HWMConfDetail, HWMConfBaseInfo } from '../../shared/sdk/conf-detail'
import {
  HWMVmrIdTypeFixed,
  HWMVmrIdTypeRandom,
  HWMVmrTypePersonal,
  type HWMVmrIdType,
} from '../../shared/sdk/enums'
import type { NoticeCode } from '../../shared/sdk/notices'
import type { HWMOrderConfParam } from '../../shared/sdk/order-param'
import type { Random } from '../random'
import { refuse } from '../sdk-fault'
import { drawConfId, drawPassword, joinLink } from './identifiers'
import type { Room } from './room'

type Noted = (field: string, code: NoticeCode) => void
type Access = Pick<
  HWMConfBaseInfo,
  'confId' | 'vmrConferenceId' | 'chairmanPwd' | 'generalPwd' | 'chairJoinUri' | 'guestJoinUri'
> &
  Pick<HWMConfDetail, 'isGuestFreePwd' | 'allowGuestStartConfTime' | 'vmrFlag' | 'vmrId' | 'vmrIdType'>

interface Circumstances {
  readonly param: HWMOrderConfParam
  readonly room: Room | null
  readonly random: Random
  readonly joinTemplate: string
  readonly isIdTaken: (id: string) => boolean
  readonly noted: Noted
}

function links(
  template: string,
  room: string,
  confId: string,
): Pick<Access, 'chairJoinUri' | 'guestJoinUri'> {
  return {
    chairJoinUri: joinLink(template, { room, confId, role: 'host' }),
    guestJoinUri: joinLink(template, { room, confId, role: 'guest' }),
  }
}

/** What the caller asked for and the room decides instead. */
function noteRoomDecides(param: HWMOrderConfParam, room: Room, noted: Noted): void {
  const asksForPassword = param.isNeedConfPwd ?? false
  if (param.isNeedConfPwd !== undefined && asksForPassword !== (room.guestPwd !== ''))
    noted('isNeedConfPwd', 'roomDecides')
  if ((param.guestPwd ?? '') !== '') noted('guestPwd', 'roomDecides')
  if ((param.allowGuestStartConfTime ?? 0) !== 0) noted('allowGuestStartConfTime', 'roomDecides')
}

/** The passwords of a meeting with a room's fixed ID. */
export const roomPasswords = (room: Room): Pick<Access, 'chairmanPwd' | 'generalPwd' | 'isGuestFreePwd'> => ({
  chairmanPwd: room.chairmanPwd,
  generalPwd: room.guestPwd,
  isGuestFreePwd: room.guestPwd === '',
})

/** The room's own ID, passwords and link. */
function fixedAccess({ param, random, joinTemplate, isIdTaken, noted }: Circumstances, room: Room): Access {
  noteRoomDecides(param, room, noted)
  return {
    confId: drawConfId(random, isIdTaken),
    vmrConferenceId: room.confId,
    ...roomPasswords(room),
    allowGuestStartConfTime: 0,
    ...links(joinTemplate, room.linkToken, room.confId),
    vmrFlag: true,
    vmrId: room.vmrId,
    vmrIdType: HWMVmrIdTypeFixed,
  }
}

/** The guest password asked for; empty where none is needed, or none was chosen. */
function chosenPassword(param: HWMOrderConfParam, noted: Noted): string {
  const given = param.guestPwd ?? ''
  if (param.isNeedConfPwd === true) return given
  if (given !== '') noted('guestPwd', 'guestPwdUnused')
  return ''
}

function randomAccess({ param, room, random, joinTemplate, isIdTaken, noted }: Circumstances): Access {
  const needsPassword = param.isNeedConfPwd ?? false
  const chosen = chosenPassword(param, noted)
  const confId = drawConfId(random, (id) => id === chosen || isIdTaken(id))
  const generalPwd = needsPassword && chosen === '' ? drawPassword(random, [confId]) : chosen
  return {
    confId,
    vmrConferenceId: '',
    chairmanPwd: drawPassword(random, [confId, generalPwd]),
    generalPwd,
    isGuestFreePwd: !needsPassword,
    allowGuestStartConfTime: param.allowGuestStartConfTime ?? 0,
    ...links(joinTemplate, random.token(), confId),
    vmrFlag: room !== null,
    vmrId: room?.vmrId ?? '',
    vmrIdType: HWMVmrIdTypeRandom,
  }
}

/** The kind of ID a meeting in the room has. */
export const idTypeIn = (room: Room, { vmrIdType }: HWMOrderConfParam): HWMVmrIdType =>
  room.type === HWMVmrTypePersonal ? HWMVmrIdTypeFixed : (vmrIdType ?? HWMVmrIdTypeFixed)

/** Whether the room's fixed ID is used. A wish that has no effect is noted. */
function usesFixedId({ param, room, noted }: Pick<Circumstances, 'param' | 'room' | 'noted'>): boolean {
  if (room === null) {
    if (param.vmrIdType !== undefined) noted('vmrIdType', 'idTypeUnused')
    return false
  }
  const isFixed = idTypeIn(room, param) === HWMVmrIdTypeFixed
  if (isFixed && param.vmrIdType === HWMVmrIdTypeRandom) noted('vmrIdType', 'personalRoomFixed')
  return isFixed
}

/** Of a new meeting. */
export function settleAccess(circumstances: Circumstances): Access {
  const { room } = circumstances
  return usesFixedId(circumstances) && room ? fixedAccess(circumstances, room) : randomAccess(circumstances)
}

/** Of an edited meeting: its ID, its kind, the links and the host password stay. */
export function keepAccess({
  param,
  room,
  random,
  noted,
  former,
}: Pick<Circumstances, 'param' | 'room' | 'random' | 'noted'> & { readonly former: HWMConfDetail }): Access {
  const isFixed = usesFixedId({ param, room, noted })
  const { confId, vmrConferenceId, chairmanPwd, chairJoinUri, guestJoinUri, vmrFlag, vmrId, vmrIdType } =
    former
  const same = { confId, vmrConferenceId, chairmanPwd, chairJoinUri, guestJoinUri, vmrFlag, vmrId, vmrIdType }
  if (room && isFixed) {
    noteRoomDecides(param, room, noted)
    return { ...same, ...roomPasswords(room), allowGuestStartConfTime: 0 }
  }
  const needsPassword = param.isNeedConfPwd ?? false
  const chosen = chosenPassword(param, noted)
  if (needsPassword && chosen === confId) throw refuse('guestPwd', 111071081)
  if (needsPassword && chosen === chairmanPwd) throw refuse('guestPwd', 111071105)
  const kept = former.generalPwd === '' ? drawPassword(random, [confId, chairmanPwd]) : former.generalPwd
  return {
    ...same,
    generalPwd: needsPassword && chosen === '' ? kept : chosen,
    isGuestFreePwd: !needsPassword,
    allowGuestStartConfTime: param.allowGuestStartConfTime ?? 0,
  }
}
