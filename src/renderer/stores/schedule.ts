/** The meeting that is being written: the form with its history, its draft in the main process, and its booking. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import { defaultTimeZoneId } from '../../shared/sdk/default-zone'
import type { NSError } from '../../shared/sdk/ns-error'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'
import { newForm, ScheduleForm, toOrderParam } from '../../shared/schedule/form'
import { changed, newHistory, redone, undone } from '../../shared/schedule/history'
import { preflight } from '../../shared/schedule/preflight'
import { startInstant, wallFields } from '../../shared/schedule/start-instant'
import { api } from '../api'
import { SdkError } from '../api/client'

/** A draft reaches the main process this soon after the last change. */
const SAVE_AFTER_MS = 250
const HALF_HOUR = 1800

const now = () => Math.floor(Date.now() / 1000)

/** A new meeting starts at the next half hour that leaves a few minutes to write it. */
function emptyForm(): ScheduleForm {
  const timeZone = defaultTimeZoneId(Intl.DateTimeFormat().resolvedOptions().timeZone, now())
  const at = Math.ceil((now() + 600) / HALF_HOUR) * HALF_HOUR
  return newForm({ requestId: crypto.randomUUID(), timeZone, ...wallFields(at, timeZone) })
}

export const useSchedule = defineStore('schedule', () => {
  const history = shallowRef(newHistory(emptyForm()))
  const form = computed(() => history.value.present)
  const rooms = shallowRef<readonly HWMVmrInfo[]>([])
  const refusal = ref<NSError | null>(null)
  const booked = shallowRef<HWMConfDetail | null>(null)
  const isBooking = ref(false)
  const hasChanged = computed(() => history.value.past.length > 0)
  const check = computed(() => preflight(form.value, now()))
  const start = computed(() => startInstant(form.value))
  const param = computed(() =>
    toOrderParam(form.value, start.value.kind === 'instant' ? start.value.at : undefined),
  )
  let timer: ReturnType<typeof setTimeout> | undefined

  async function saveDraft(): Promise<void> {
    clearTimeout(timer)
    if (!hasChanged.value || booked.value) return
    const { requestId, subject } = form.value
    await api().call('saveDraft', {
      draftId: requestId,
      subject: subject.slice(0, 1000),
      updatedAt: now(),
      form: JSON.stringify(form.value),
    })
  }
  function move(next: typeof history.value): void {
    history.value = next
    clearTimeout(timer)
    timer = setTimeout(() => void saveDraft(), SAVE_AFTER_MS)
  }

  /** A new meeting, or a draft that was kept. */
  async function open(draftId: string | null): Promise<void> {
    refusal.value = null
    booked.value = null
    const kept = draftId === null ? null : await api().call('readDraft', { draftId })
    const parsed = kept ? ScheduleForm.safeParse(JSON.parse(kept.form)) : null
    history.value = newHistory(parsed?.data ?? emptyForm())
    rooms.value = await api().call('getVmrList', null)
  }

  async function book(): Promise<void> {
    isBooking.value = true
    refusal.value = null
    try {
      booked.value = await api().call('bookConf', param.value)
      clearTimeout(timer)
      await api().call('deleteDraft', { draftId: form.value.requestId })
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      refusal.value = error.nsError
    } finally {
      isBooking.value = false
    }
  }

  return {
    ...{ form, rooms, refusal, booked, isBooking, hasChanged, check, start, param, open, book, saveDraft },
    set: (change: Partial<ScheduleForm>) => {
      move(changed(history.value, { ...form.value, ...change }, Object.keys(change).join()))
    },
    undo: () => {
      move(undone(history.value))
    },
    redo: () => {
      move(redone(history.value))
    },
  }
})
