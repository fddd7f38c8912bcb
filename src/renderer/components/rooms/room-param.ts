/** A room as changeVmrInfo takes it. */
import type { HWMVmrInfo } from '../../../shared/sdk/vmr'
import type { HWMVmrInfoParam } from '../../../shared/sdk/vmr-param'

/** What changes nothing: the start of an edit. */
export const roomParam = (room: HWMVmrInfo): HWMVmrInfoParam => ({
  vmrId: room.vmrId,
  vmrName: room.name,
  chairPwd: room.chairmanPwd,
  guestPwd: room.guestPwd,
  allowGuestStartConf: room.allowGuestStartConf,
  joinConfRestrictionType: room.callInRestriction,
  isOpenWaitingRoom: room.isOpenWaitingRoom,
})
