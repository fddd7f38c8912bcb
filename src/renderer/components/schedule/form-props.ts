import type { HWMVmrInfo } from '../../../shared/sdk/vmr'
import type { ScheduleForm } from '../../../shared/schedule/form'

/** What every group of the form takes. Changes go up as events; the form itself is never written to. */
export interface FormProps {
  readonly form: ScheduleForm
  readonly rooms: readonly HWMVmrInfo[]
  /** Message of a field's fault, by SDK field; only of fields that should say so now. */
  readonly errors: Readonly<Record<string, string>>
}

export interface FormEvents {
  set: [change: Partial<ScheduleForm>]
}
