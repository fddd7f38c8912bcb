/** Everything a meeting's detail holds, as rows in groups. Empty ones are left out. */
import type { HWMConfDetail } from '../../../shared/sdk/conf-detail'
import { HWMMediaTypeVoice } from '../../../shared/sdk/enums'
import { TIME_ZONES } from '../../../shared/sdk/time-zones'

export interface Fact {
  /** Key under `meeting.facts`. */
  readonly name: string
  readonly value: string
  /** Worth copying by itself. */
  readonly isCopied?: boolean
}
export interface FactGroup {
  readonly name: 'join' | 'access' | 'inside' | 'sent' | 'more'
  readonly facts: readonly Fact[]
}

type Translate = (key: string, values?: Record<string, string | number>) => string

const filled = (facts: readonly Fact[]) => facts.filter(({ value }) => value !== '')
const MUTES = ['dialog.muteDefault', 'dialog.muteOn', 'dialog.muteOff'] as const

export function factsOf(detail: HWMConfDetail, t: Translate): FactGroup[] {
  const yes = (value: boolean) => t(value ? 'meeting.yes' : 'meeting.no')
  const zone = TIME_ZONES.find(({ id }) => String(id) === detail.timeZone)
  const recording = detail.recordType === 0 ? 'off' : detail.isAutoRecord ? 'automatic' : 'allowed'
  const early = detail.allowGuestStartConf
    ? detail.allowGuestStartConfTime === 0
      ? t('meeting.anyTime')
      : t('meeting.minutesBefore', { count: detail.allowGuestStartConfTime })
    : t('meeting.no')
  const who = { 0: 'dialog.everyone', 2: 'dialog.company', 3: 'dialog.invited' }[detail.callInRestriction]
  const copied = (name: string, value: string): Fact => ({ name, value, isCopied: true })
  const groups: FactGroup[] = [
    {
      name: 'join',
      facts: [
        copied('confId', detail.confId),
        copied('vmrConferenceId', detail.vmrConferenceId),
        copied('guestJoinUri', detail.guestJoinUri),
        copied('chairJoinUri', detail.chairJoinUri),
        copied('generalPwd', detail.generalPwd),
        copied('chairmanPwd', detail.chairmanPwd),
        copied('accessNumber', detail.accessNumber),
      ],
    },
    {
      name: 'access',
      facts: [
        { name: 'isGuestFreePwd', value: yes(!detail.isGuestFreePwd) },
        { name: 'callInRestriction', value: t(who) },
        { name: 'allowGuestStartConf', value: early },
        { name: 'isOpenWaitingRoom', value: yes(detail.isOpenWaitingRoom) },
        {
          name: 'concurrentParticipants',
          value:
            detail.concurrentParticipants === 0
              ? t('meeting.noLimit')
              : String(detail.concurrentParticipants),
        },
      ],
    },
    {
      name: 'inside',
      facts: [
        {
          name: 'mediaType',
          value: t(detail.mediaType === HWMMediaTypeVoice ? 'dialog.voice' : 'dialog.video'),
        },
        { name: 'recordType', value: t(`dialog.recordings.${recording}`) },
        { name: 'autoMuteMode', value: t(MUTES[detail.autoMuteMode]) },
        { name: 'hardTerminalAutoMuteMode', value: t(MUTES[detail.hardTerminalAutoMuteMode]) },
        { name: 'vmrId', value: detail.vmrId },
      ],
    },
    {
      name: 'sent',
      facts: [
        { name: 'isSendNotify', value: yes(detail.isSendNotify) },
        { name: 'isSendCalendarNotify', value: yes(detail.isSendCalendarNotify) },
        { name: 'isSendSms', value: yes(detail.isSendSms) },
      ],
    },
    {
      name: 'more',
      facts: [
        { name: 'scheduserName', value: detail.scheduserName },
        { name: 'timeZone', value: zone ? `${zone.iana} (${zone.offset})` : detail.timeZone },
        copied('customInfo', detail.customInfo),
        { name: 'requestId', value: detail.requestId },
        { name: 'revision', value: String(detail.revision) },
      ],
    },
  ]
  return groups.map((group) => ({ ...group, facts: filled(group.facts) }))
}
