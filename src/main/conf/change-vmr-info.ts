/** changeVmrInfo: a room of one's own. The meetings ahead that have its fixed ID follow its passwords. */
import { HWMVmrIdTypeFixed } from '../../shared/sdk/enums'
import { parseVmrInfo } from '../../shared/sdk/vmr-param'
import type { Account } from '../account/account'
import { refuse, SdkFault } from '../sdk-fault'
import { roomPasswords } from './access'
import { applyChange, type ChangeDeps } from './change-conf'
import type { ConfTransaction } from './repository'
import type { Room } from './room'

interface Deps extends ChangeDeps {
  readonly account: () => Account
}

function passOn(tx: ConfTransaction, room: Room, now: number): void {
  const passwords = roomPasswords(room)
  for (const former of tx.inRoomAhead(room.vmrId, now)) {
    const { vmrIdType, chairmanPwd, generalPwd } = former.detail
    const isUpToDate = chairmanPwd === passwords.chairmanPwd && generalPwd === passwords.generalPwd
    if (vmrIdType !== HWMVmrIdTypeFixed || isUpToDate) continue
    const conf = { ...former, detail: { ...former.detail, ...passwords } }
    applyChange(tx, former, { conf, kind: 'edited' }, now)
  }
}

export function createChangeVmrInfo({
  repository,
  clock,
  account,
  onChanged,
}: Deps): (input: unknown) => Promise<null> {
  return async (input) => {
    const parsed = parseVmrInfo(input)
    if (!parsed.ok) throw new SdkFault(parsed.faults)
    const param = parsed.value
    await repository.transaction((tx) => {
      const former = tx.findRoom(param.vmrId)
      if (!former) throw refuse('vmrId', 111070006)
      if (former.ownerId !== '' && former.ownerId !== account().accountId) throw refuse('vmrId', 111071063)
      const room: Room = {
        ...former,
        name: param.vmrName.trim(),
        chairmanPwd: param.chairPwd,
        guestPwd: param.guestPwd,
        allowGuestStartConf: param.allowGuestStartConf,
        callInRestriction: param.joinConfRestrictionType,
        isOpenWaitingRoom: param.isOpenWaitingRoom,
      }
      tx.updateRoom(room)
      passOn(tx, room, clock())
    })
    onChanged()
    return null
  }
}
