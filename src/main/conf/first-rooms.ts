/** The rooms of a fresh account: its personal room and one cloud room. */
import {
  HWMJoinConfRestrictionAll,
  HWMVmrTypePersonal,
  HWMVmrTypePrivate,
  type HWMVmrType,
} from '../../shared/sdk/enums'
import type { Language } from '../../shared/language'
import type { Account } from '../account/account'
import type { Random } from '../random'
import { drawConfId, drawPassword } from './identifiers'
import type { Room } from './room'

/** Participants a room of the embedded service takes. */
const MAX_PARTIES = 100

export function firstRooms(random: Random, owner: Account, language: Language): Room[] {
  const taken: string[] = []
  const room = (type: HWMVmrType, name: string): Room => {
    const confId = drawConfId(random, (id) => taken.includes(id))
    taken.push(confId)
    const guestPwd = drawPassword(random, [confId])
    return {
      confId,
      vmrId: random.uuid(),
      name,
      chairmanPwd: drawPassword(random, [confId, guestPwd]),
      guestPwd,
      type,
      maxParties: MAX_PARTIES,
      vmrStatus: 0,
      allowGuestStartConf: true,
      callInRestriction: HWMJoinConfRestrictionAll,
      isOpenWaitingRoom: false,
      linkToken: random.token(),
      ownerId: owner.accountId,
    }
  }
  return language === 'zh'
    ? [room(HWMVmrTypePersonal, `${owner.name}的个人会议室`), room(HWMVmrTypePrivate, '云会议室')]
    : [room(HWMVmrTypePersonal, `Personal room of ${owner.name}`), room(HWMVmrTypePrivate, 'Cloud room')]
}
