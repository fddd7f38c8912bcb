/**
 * Meetings of the shown period, with one period before and one after. Subscribes first and then loads, so that no
 * change falls between the two.
 */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { MoveMeeting, Occurrence, Undoable } from '../../shared/app/meetings'
import { api } from '../api'

interface Period {
  /** Half-open, in seconds. */
  readonly from: number
  readonly to: number
}

const MAX_QUERY = 200
const MAX_HITS = 50

export const useCalendar = defineStore('calendar', () => {
  const list = shallowRef<readonly Occurrence[]>([])
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  let loaded: Period | null = null
  let wanted: Period | null = null
  let latest = 0

  async function load(): Promise<void> {
    if (!wanted) return
    const own = ++latest
    const period = wanted
    try {
      const found = await api().call('listOccurrences', period)
      if (own !== latest) return
      list.value = found
      loaded = period
      state.value = 'ready'
    } catch {
      // The view says so and offers to try again.
      if (own === latest) state.value = 'failed'
    }
  }
  api().on('confListChanged', () => void load())

  return {
    list,
    state,
    load,
    /** Loads `around` unless `shown` is there already. */
    show: async (shown: Period, around: Period): Promise<void> => {
      if (loaded && shown.from >= loaded.from && shown.to <= loaded.to) return
      state.value = 'loading'
      wanted = around
      await load()
    },
    /** Fails with an SdkError where the host refuses; the list is then as it was. */
    move: async (move: MoveMeeting): Promise<Undoable> => {
      try {
        return await api().call('moveMeeting', move)
      } finally {
        await load()
      }
    },
    /** By topic, people and ID; what is to come is first. */
    search: (query: string): Promise<Occurrence[]> =>
      api().call('searchMeetings', { query: query.slice(0, MAX_QUERY), limit: MAX_HITS }),
    undo: async (undoToken: string): Promise<void> => {
      await api().call('undoChange', { undoToken })
      await load()
    },
  }
})
