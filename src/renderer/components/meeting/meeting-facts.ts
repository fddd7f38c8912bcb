/** What a meeting's settings are called: keys of texts, with what stands in them. */
import type { HWMConfDetail } from '../../../shared/sdk/conf-detail'
import {
  HWMAutoMuteTypeDefault,
  HWMAutoMuteTypeMute,
  HWMAutoMuteTypeUnmute,
  HWMRecordTypeOff,
  HWMVmrIdTypeFixed,
} from '../../../shared/sdk/enumerators'
import { whoText } from '../who-may-join'

type Translate = (key: string, named?: Readonly<Record<string, unknown>>) => string

const MUTE = {
  [HWMAutoMuteTypeDefault]: 'dialog.muteDefault',
  [HWMAutoMuteTypeMute]: 'dialog.muteOn',
  [HWMAutoMuteTypeUnmute]: 'dialog.muteOff',
} as const

interface Fact {
  readonly label: string
  readonly value: string
}

const onOff = (isOn: boolean) => (isOn ? 'meeting.on' : 'meeting.off')

function early({ allowGuestStartConf, allowGuestStartConfTime: count }: HWMConfDetail, t: Translate): string {
  if (!allowGuestStartConf) return t('meeting.notBeforeHost')
  return count === 0 ? t('meeting.anyTimeEarly') : t('meeting.minutesEarly', { count })
}

/** Which ID, who may join and when. `roomName` is empty without a room. */
export function accessFacts(detail: HWMConfDetail, roomName: string, t: Translate): Fact[] {
  const isFixed = detail.vmrFlag && detail.vmrIdType === HWMVmrIdTypeFixed
  return [
    { label: t('meeting.room'), value: detail.vmrFlag ? roomName || detail.vmrId : t('dialog.noRoom') },
    { label: t('meeting.idType'), value: t(isFixed ? 'meeting.fixedId' : 'meeting.randomId') },
    {
      label: t('dialog.fieldNames.isNeedConfPwd'),
      value: t(detail.isGuestFreePwd ? 'meeting.passwordNotNeeded' : 'meeting.passwordNeeded'),
    },
    { label: t('dialog.whoMayJoin'), value: t(whoText(detail.callInRestriction)) },
    { label: t('dialog.earlyJoin'), value: early(detail, t) },
    { label: t('dialog.waitingRoom'), value: t(onOff(detail.isOpenWaitingRoom)) },
    {
      label: t('dialog.places'),
      value:
        detail.concurrentParticipants === 0 ? t('meeting.noLimit') : String(detail.concurrentParticipants),
    },
  ]
}

function recording({ isAutoRecord, recordType }: HWMConfDetail): string {
  if (isAutoRecord) return 'dialog.recordings.automatic'
  return recordType === HWMRecordTypeOff ? 'dialog.recordings.off' : 'dialog.recordings.allowed'
}

/** What holds while it goes on, and what goes out before. */
export function insideFacts(detail: HWMConfDetail, t: Translate): Fact[] {
  const sent = [
    ...(detail.isSendNotify ? [t('dialog.fieldNames.isMailOn')] : []),
    ...(detail.isSendCalendarNotify ? [t('dialog.fieldNames.isEmailCalenderOn')] : []),
    ...(detail.isSendSms ? [t('dialog.fieldNames.isSmsOn')] : []),
  ]
  return [
    { label: t('dialog.recording'), value: t(recording(detail)) },
    { label: t('dialog.mute'), value: t(MUTE[detail.autoMuteMode]) },
    { label: t('dialog.muteDevices'), value: t(MUTE[detail.hardTerminalAutoMuteMode]) },
    { label: t('meeting.sent'), value: sent.join(' · ') || t('meeting.sentNothing') },
    ...(detail.customInfo === '' ? [] : [{ label: t('dialog.customInfo'), value: detail.customInfo }]),
  ]
}
