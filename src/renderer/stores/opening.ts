/** With what the dialog of a meeting begins. */
import type { Picked } from '../../shared/attendees/picked'
import { duplicateForm, editForm } from '../../shared/schedule/editing'
import { newForm, ScheduleForm } from '../../shared/schedule/form'
import { seedFields } from '../../shared/schedule/seed-fields'
import { wallFields } from '../../shared/schedule/start-instant'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { defaultTimeZoneId } from '../../shared/sdk/default-zone'
import { api } from '../api'
import { useLinks } from './links'

/** Seconds and minutes. */
export interface Slot {
  readonly start: number
  readonly duration: number
}

export type Opening =
  /** `slot` where a time was chosen already, `picked` where people were: the dialog invites them. */
  | { readonly kind: 'new'; readonly slot: Slot | null; readonly picked?: Picked }
  | { readonly kind: 'draft'; readonly draftId: string }
  /** `subConfID` for that meeting of a series and the following ones, null for all. */
  | { readonly kind: 'edit'; readonly detail: HWMConfDetail; readonly subConfID: string | null }
  | { readonly kind: 'duplicate'; readonly detail: HWMConfDetail }

const HALF_HOUR = 1800
const now = () => Math.floor(Date.now() / 1000)
const computerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A new meeting starts at the next half hour that leaves a few minutes to write it. */
export function emptyForm(slot: Slot | null = null): ScheduleForm {
  const timeZone = defaultTimeZoneId(computerZone(), now())
  const at = slot?.start ?? Math.ceil((now() + 600) / HALF_HOUR) * HALF_HOUR
  const form = newForm({ requestId: crypto.randomUUID(), timeZone, ...wallFields(at, timeZone) })
  return slot ? { ...form, duration: slot.duration } : form
}

async function keptForm(draftId: string): Promise<ScheduleForm> {
  const kept = await api().call('readDraft', { draftId })
  return (kept && ScheduleForm.safeParse(JSON.parse(kept.form)).data) ?? emptyForm()
}

/** The form, and what a link fills in, which counts as a change. */
export async function openedForm(
  opening: Opening,
): Promise<{ form: ScheduleForm; seed: Partial<ScheduleForm> | null }> {
  const seed = useLinks().takeSeed()
  switch (opening.kind) {
    case 'new':
      return { form: emptyForm(opening.slot), seed: seed && seedFields(seed, computerZone()) }
    case 'draft':
      return { form: await keptForm(opening.draftId), seed: null }
    case 'edit':
      return { form: editForm(opening.detail, opening.subConfID, crypto.randomUUID()), seed: null }
    case 'duplicate':
      return { form: duplicateForm(opening.detail, crypto.randomUUID()), seed: null }
  }
}
