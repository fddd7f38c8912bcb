/** Reminders that are due. Subscribes first and then loads, so that none falls between the two. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DueReminder, Occurrence } from '../../shared/app/reminder'
import { api } from '../api'

export const SNOOZE_MINUTES = 5

const isSame = (a: Occurrence, b: Occurrence) => a.confId === b.confId && a.subConfID === b.subConfID
const occurrenceOf = ({ confId, subConfID }: Occurrence): Occurrence => ({ confId, subConfID })

export const useReminders = defineStore('reminders', () => {
  const due = shallowRef<readonly DueReminder[]>([])
  const without = (one: Occurrence) => due.value.filter((other) => !isSame(one, other))

  api().on('reminderDue', (reminder) => {
    due.value = [...without(reminder), reminder]
  })
  api().on('reminderGone', (occurrence) => {
    due.value = without(occurrence)
  })
  return {
    due,
    load: async () => {
      due.value = await api().call('getDueReminders', null)
    },
    join: async (one: Occurrence) => {
      await api().call('joinMeeting', { confId: one.confId, as: 'host' })
      await api().call('dismissReminder', occurrenceOf(one))
    },
    snooze: (one: Occurrence) =>
      api().call('snoozeReminder', { ...occurrenceOf(one), minutes: SNOOZE_MINUTES }),
    dismiss: (one: Occurrence) => api().call('dismissReminder', occurrenceOf(one)),
  }
})
