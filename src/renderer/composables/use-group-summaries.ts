/** One line for each group of the form: what it holds without opening it. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CalendarOverview } from '../../shared/app/calendar-state'
import { HWMAutoMuteTypeDefault } from '../../shared/sdk/enumerators'
import { usesFixedId, type ScheduleForm } from '../../shared/schedule/form'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'

interface Sources {
  readonly form: () => ScheduleForm
  readonly rooms: () => readonly HWMVmrInfo[]
  readonly calendar: () => CalendarOverview | null
}

export function useGroupSummaries({ form, rooms, calendar }: Sources) {
  const { t } = useI18n()

  function access(now: ScheduleForm): string[] {
    const room = rooms().find(({ vmrId }) => vmrId === now.vmrId)
    const password = now.isNeedConfPwd ? t('dialog.summary.password') : t('dialog.summary.noPassword')
    return [
      room?.name ?? t('dialog.summary.randomId'),
      ...(usesFixedId(now) ? [] : [password]),
      t(`dialog.summary.who.${now.callInRestrictionType}`),
      ...(now.isOpenWaitingRoom ? [t('dialog.summary.waitingRoom')] : []),
      ...(now.concurrentParticipants > 0
        ? [t('dialog.summary.places', { count: now.concurrentParticipants })]
        : []),
    ]
  }
  function meeting(now: ScheduleForm): string[] {
    return [
      t(`dialog.recordings.${now.recording}`),
      ...(now.autoMuteMode === HWMAutoMuteTypeDefault ? [] : [t(`dialog.summary.mute.${now.autoMuteMode}`)]),
      ...(now.customInfo === '' ? [] : [t('dialog.summary.customInfo')]),
    ]
  }
  return computed(() => ({
    access: access(form()).join(' · '),
    meeting: meeting(form()).join(' · '),
    notifications: t('dialog.summary.noNotices'),
    calendar: calendar()?.folder ?? '',
  }))
}
