/** The rooms, and who holds each over the coming days. Subscribes first and then loads. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Occurrence } from '../../shared/app/meetings'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'
import type { HWMVmrInfoParam } from '../../shared/sdk/vmr-param'
import { api } from '../api'

/** How far ahead bookings are shown, in seconds. */
const AHEAD = 14 * 86_400

export interface RoomWithBookings {
  readonly room: HWMVmrInfo
  /** Soonest first. */
  readonly bookings: readonly Occurrence[]
}

export const useRooms = defineStore('rooms', () => {
  const list = shallowRef<readonly RoomWithBookings[]>([])
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  let latest = 0

  async function load(): Promise<void> {
    const own = ++latest
    const from = Math.floor(Date.now() / 1000)
    try {
      const rooms = await api().call('getVmrList', null)
      const read = async (room: HWMVmrInfo) => {
        const period = { vmrId: room.vmrId, from, to: from + AHEAD }
        return { room, bookings: await api().call('listRoomBookings', period) }
      }
      const found = await Promise.all(rooms.map(read))
      if (own !== latest) return
      list.value = found
      state.value = 'ready'
    } catch {
      // The view says so and offers to try again.
      if (own === latest) state.value = 'failed'
    }
  }
  api().on('confListChanged', () => void load())
  return {
    ...{ list, state, load },
    /** Fails with an SdkError that names each field at fault. */
    change: async (param: HWMVmrInfoParam): Promise<void> => {
      await api().call('changeVmrInfo', param)
      await load()
    },
  }
})
