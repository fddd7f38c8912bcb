/** How a meeting is reached: its ID, its passwords and its links, for random and for fixed IDs (D3, D7). */
import type { HWMConfDetail, HWMConfBaseInfo } from '../../shared/sdk/conf-detail'
import { HWMVmrIdTypeFixed, HWMVmrIdTypeRandom, HWMVmrTypePersonal } from '../../shared/sdk/enums'
import type { NoticeCode } from '../../shared/sdk/notices'
import type { HWMOrderConfParam } from '../../shared/sdk/order-param'
import type { Random } from '../random'
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

/** The room's own ID, passwords and link; what the caller asked for instead is noted. */
function fixedAccess({ param, random, joinTemplate, isIdTaken, noted }: Circumstances, room: Room): Access {
  const asksForPassword = param.isNeedConfPwd ?? false
  if (param.isNeedConfPwd !== undefined && asksForPassword !== (room.guestPwd !== ''))
    noted('isNeedConfPwd', 'roomDecides')
  if ((param.guestPwd ?? '') !== '') noted('guestPwd', 'roomDecides')
  if ((param.allowGuestStartConfTime ?? 0) !== 0) noted('allowGuestStartConfTime', 'roomDecides')
  return {
    confId: drawConfId(random, isIdTaken),
    vmrConferenceId: room.confId,
    chairmanPwd: room.chairmanPwd,
    generalPwd: room.guestPwd,
    isGuestFreePwd: room.guestPwd === '',
    allowGuestStartConfTime: 0,
    ...links(joinTemplate, room.linkToken, room.confId),
    vmrFlag: true,
    vmrId: room.vmrId,
    vmrIdType: HWMVmrIdTypeFixed,
  }
}

function randomAccess({ param, room, random, joinTemplate, isIdTaken, noted }: Circumstances): Access {
  const needsPassword = param.isNeedConfPwd ?? false
  const given = param.guestPwd ?? ''
  if (given !== '' && !needsPassword) noted('guestPwd', 'guestPwdUnused')
  const chosen = needsPassword ? given : ''
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

export function settleAccess(circumstances: Circumstances): Access {
  const { param, room, noted } = circumstances
  if (room === null) {
    if (param.vmrIdType !== undefined) noted('vmrIdType', 'idTypeUnused')
    return randomAccess(circumstances)
  }
  if (param.vmrIdType !== HWMVmrIdTypeRandom) return fixedAccess(circumstances, room)
  if (room.type !== HWMVmrTypePersonal) return randomAccess(circumstances)
  noted('vmrIdType', 'personalRoomFixed')
  return fixedAccess(circumstances, room)
}
