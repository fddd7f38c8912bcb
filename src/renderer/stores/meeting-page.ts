/** One meeting's page. Subscribes first and then loads, so that no change falls between the two. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Meeting, MeetingChange } from '../../shared/app/meetings'
import type { ReminderLead } from '../../shared/app/reminder'
import { api } from '../api'
import { SdkError } from '../api/client'

/** The meeting or occurrence is not there (any more). */
const GONE = 111070005

interface Cancelled {
  readonly undoToken: string
  /** Seconds, exclusive. */
  readonly until: number
  readonly isOccurrence: boolean
}

export const useMeetingPage = defineStore('meeting-page', () => {
  const confId = ref('')
  const meeting = shallowRef<Meeting | null>(null)
  /** Newest first. */
  const history = shallowRef<readonly MeetingChange[]>([])
  /** null: as the settings say. */
  const reminder = ref<ReminderLead | null>(null)
  const state = ref<'loading' | 'ready' | 'unknown' | 'failed'>('loading')
  /** Why the last load failed, in words. */
  const reason = ref('')
  const cancelled = shallowRef<Cancelled | null>(null)
  let latest = 0

  async function load(): Promise<void> {
    const own = ++latest
    const which = { confId: confId.value }
    try {
      const [read, changes, lead] = await Promise.all([
        api().call('readMeeting', which),
        api().call('getHistory', which),
        api().call('getReminder', which),
      ])
      if (own !== latest) return
      meeting.value = read
      history.value = changes.toReversed()
      reminder.value = lead.minutes
      state.value = 'ready'
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      if (own !== latest) return
      // The view says so and offers what is left to do.
      reason.value = error.message
      state.value = error.nsError.code === GONE ? 'unknown' : 'failed'
    }
  }
  api().on('confListChanged', () => {
    if (confId.value !== '') void load()
  })
  api().on('calendarStateChanged', ({ confId: changed, state: calendar }) => {
    if (changed === confId.value && meeting.value) meeting.value = { ...meeting.value, calendar }
  })

  return {
    ...{ meeting, history, reminder, state, reason, cancelled, load },
    open: async (id: string) => {
      confId.value = id
      meeting.value = null
      cancelled.value = null
      state.value = 'loading'
      await load()
    },
    close: () => {
      confId.value = ''
      latest += 1
    },
    /** @throws SdkError where it has started, or is not there any more */
    cancel: async (subConfID: string | null, why: string) => {
      const input = { confId: confId.value, subConfID, reason: why, isUndoable: true }
      const { undoToken, until } = await api().call('cancelMeeting', input)
      cancelled.value =
        undoToken === null || until === null ? null : { undoToken, until, isOccurrence: subConfID !== null }
      await load()
    },
    /** @throws SdkError where it is too late, or something else has changed the meeting since */
    takeBack: async () => {
      const undoToken = cancelled.value?.undoToken
      cancelled.value = null
      if (undoToken === undefined) return
      await api().call('undoChange', { undoToken })
      await load()
    },
    setReminder: async (minutes: ReminderLead | null) => {
      await api().call('setReminder', { confId: confId.value, minutes })
      reminder.value = minutes
    },
    retryCalendar: async () => {
      const calendar = await api().call('retryCalendar', { confId: confId.value })
      if (meeting.value) meeting.value = { ...meeting.value, calendar }
    },
    join: (as: 'guest' | 'host') => api().call('joinMeeting', { confId: confId.value, as }),
  }
})
