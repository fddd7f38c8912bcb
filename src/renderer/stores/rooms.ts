/** The rooms, and who holds them in the days to come. Subscribes first and then loads. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Occurrence } from '../../shared/app/meetings'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'
import type { HWMVmrInfoParam } from '../../shared/sdk/vmr-param'
import { api } from '../api'
import { SdkError } from '../api/client'

export const DAYS_AHEAD = 14
const DAY = 86_400

export const useRooms = defineStore('rooms', () => {
  const list = shallowRef<readonly HWMVmrInfo[]>([])
  /** By the room's vmrId. */
  const bookings = shallowRef<ReadonlyMap<string, readonly Occurrence[]>>(new Map())
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  /** Why the last load failed, in words. */
  const reason = ref('')
  let latest = 0

  async function load(): Promise<void> {
    const own = ++latest
    const from = Math.floor(Date.now() / 1000)
    try {
      const rooms = await api().call('getVmrList', null)
      const held = await Promise.all(
        rooms.map(async ({ vmrId }) => {
          const period = { vmrId, from, to: from + DAYS_AHEAD * DAY }
          return [vmrId, await api().call('listRoomBookings', period)] as const
        }),
      )
      if (own !== latest) return
      list.value = rooms
      bookings.value = new Map(held)
      state.value = 'ready'
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      if (own !== latest) return
      // The view says so and offers to try again.
      reason.value = error.message
      state.value = 'failed'
    }
  }
  api().on('confListChanged', () => void load())

  return {
    ...{ list, bookings, state, reason, load },
    /** @throws SdkError with every field at fault in `nsError.userInfo.issues` */
    change: async (param: HWMVmrInfoParam) => {
      await api().call('changeVmrInfo', param)
      await load()
    },
  }
})
