/** One line for each group of the form: what it holds without opening it. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ScheduleForm } from '../../shared/schedule/form'
import { usesFixedId } from '../../shared/schedule/form'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'

export function useGroupSummaries(form: () => ScheduleForm, rooms: () => readonly HWMVmrInfo[]) {
  const { t } = useI18n()
  return computed(() => {
    const now = form()
    const room = rooms().find(({ vmrId }) => vmrId === now.vmrId)
    const password = now.isNeedConfPwd ? t('dialog.summary.password') : t('dialog.summary.noPassword')
    const access = [
      room?.name ?? t('dialog.summary.randomId'),
      ...(usesFixedId(now) ? [] : [password]),
      t(`dialog.summary.who.${now.callInRestrictionType}`),
      ...(now.isOpenWaitingRoom ? [t('dialog.summary.waitingRoom')] : []),
    ]
    return [access.join(' · '), t(`dialog.recordings.${now.recording}`), t('dialog.summary.noNotices')]
  })
}
