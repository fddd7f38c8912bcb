/** What the form says about itself: the message beside each field, and the lines of the footer. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { faultMessage, type NSError } from '../../shared/sdk/ns-error'
import type { Preflight } from '../../shared/schedule/preflight'
import { formField } from '../../shared/schedule/request'
import { fieldLabel, type PreflightItem } from '../components/schedule/preflight-item'
import { useLanguage } from './use-language'

interface Sources {
  readonly check: () => Preflight
  /** The host's answer to the last try, or null. */
  readonly refusal: () => NSError | null
  /** Before the first try nothing is called wrong that is merely not filled in yet. */
  readonly isTried: () => boolean
}

/** Attendees share one place for what is wrong with them; each part of the repetition has its own. */
const fieldKey = (field: string) => (field.startsWith('cycleParam.') ? field : (field.split('.')[0] ?? ''))

export function usePreflightItems({ check, refusal, isTried }: Sources) {
  const { t } = useI18n()
  const { language } = useLanguage()

  const faults = computed(() => [
    ...check().errors.map(({ field, code, message }) => ({
      field,
      text: message?.[language.value] ?? faultMessage(code, language.value),
    })),
    ...(refusal()?.userInfo.issues ?? []).map(({ field, message }) => ({
      field: formField(field),
      text: message,
    })),
  ])
  const conflict = computed(() => {
    const holder = refusal()?.userInfo.conflict
    return holder ? [{ field: 'vmrId', text: t('dialog.conflict', { subject: holder.confSubject }) }] : []
  })
  const shownFaults = computed(() => (isTried() ? [...faults.value, ...conflict.value] : []))
  const errors = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(shownFaults.value.map(({ field, text }) => [fieldKey(field), text])),
  )
  const items = computed<PreflightItem[]>(() => [
    ...shownFaults.value.map((fault) => ({ ...fault, label: fieldLabel(fault.field), isError: true })),
    ...check().warnings.map(({ field, warning }) => ({
      field,
      label: fieldLabel(field),
      text: t(`dialog.warnings.${warning}`),
      isError: false,
    })),
  ])
  return { faults, errors, items }
}
