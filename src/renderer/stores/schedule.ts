/** The meeting that is being written: the form with its history, its draft in the main process, and its booking. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Roster } from '../../shared/attendees/roster'
import { editForm } from '../../shared/schedule/editing'
import type { ScheduleForm } from '../../shared/schedule/form'
import { changed, newHistory, redone, undone } from '../../shared/schedule/history'
import { preflight } from '../../shared/schedule/preflight'
import { requestOf } from '../../shared/schedule/request'
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import type { NSError } from '../../shared/sdk/ns-error'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'
import { api } from '../api'
import { SdkError } from '../api/client'
import { emptyForm, openedForm, type Opening } from './opening'

/** A draft reaches the main process this soon after the last change. */
const SAVE_AFTER_MS = 250

/** Fields that people type into: letter after letter is one step for undo. */
const TYPED: ReadonlySet<string> = new Set([
  'subject',
  'guestPwd',
  'customInfo',
] satisfies (keyof ScheduleForm)[])

const now = () => Math.floor(Date.now() / 1000)

export const useSchedule = defineStore('schedule', () => {
  const history = shallowRef(newHistory(emptyForm()))
  const form = computed(() => history.value.present)
  /** Who is invited, and through which groups: these two change together. */
  const roster = computed<Roster>((before) => {
    const { attendees, groups } = form.value
    return before?.attendees === attendees && before.groups === groups ? before : { attendees, groups }
  })
  const rooms = shallowRef<readonly HWMVmrInfo[]>([])
  const refusal = shallowRef<NSError | null>(null)
  const booked = shallowRef<HWMConfDetail | null>(null)
  const isBooking = ref(false)
  const hasChanged = computed(() => history.value.past.length > 0)
  const check = computed(() => preflight(form.value, now()))
  const request = computed(() => requestOf(form.value))
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

  async function open(opening: Opening): Promise<void> {
    refusal.value = null
    booked.value = null
    const opened = await openedForm(opening)
    history.value = newHistory(opened.form)
    if (opened.seed) move(changed(history.value, { ...opened.form, ...opened.seed }, null))
    rooms.value = await api().call('getVmrList', null)
  }

  /** Answers with the meeting as it is afterwards; the calls that change one answer nothing. */
  async function send(): Promise<HWMConfDetail> {
    const { method, param } = request.value
    const answer = await api().call(method, param)
    if (answer !== null) return answer
    return api().call('getConfDetail', { confId: form.value.editing?.confId })
  }
  async function book(): Promise<void> {
    isBooking.value = true
    refusal.value = null
    try {
      booked.value = await send()
      clearTimeout(timer)
      await api().call('deleteDraft', { draftId: form.value.requestId })
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      refusal.value = error.nsError
    } finally {
      isBooking.value = false
    }
  }
  /** Somebody changed the meeting meanwhile: the form goes on from that version, or is replaced by it. */
  function settleConflict(current: HWMConfDetail, keepsForm: boolean): void {
    const { editing, requestId } = form.value
    if (!editing) return
    refusal.value = null
    const theirs = editForm(current, editing.subConfID, requestId)
    move(changed(history.value, keepsForm ? { ...form.value, editing: theirs.editing } : theirs, null))
  }

  return {
    ...{ form, roster, rooms, refusal, booked, isBooking, hasChanged, check, request, open, book, saveDraft },
    settleConflict,
    set: (change: Partial<ScheduleForm>) => {
      const [field = '', ...others] = Object.keys(change)
      const run = others.length === 0 && TYPED.has(field) ? field : null
      move(changed(history.value, { ...form.value, ...change }, run))
    },
    undo: () => {
      move(undone(history.value))
    },
    redo: () => {
      move(redone(history.value))
    },
  }
})
