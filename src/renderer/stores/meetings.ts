/** Meetings that are not over. Subscribes first and then loads, so that no change falls between the two. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { HWMConfBaseInfo } from '../../shared/sdk/conf-detail'
import { api } from '../api'
import { SdkError } from '../api/client'
import { HWMBizSdk } from '../api/hwm-biz-sdk'

export const useMeetings = defineStore('meetings', () => {
  const list = shallowRef<readonly HWMConfBaseInfo[]>([])
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  /** Why the last load failed, in words. */
  const reason = ref('')

  async function load(): Promise<void> {
    try {
      list.value = await api().call('getConfList', null)
      state.value = 'ready'
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      // The view says so and offers to try again.
      reason.value = error.message
      state.value = 'failed'
    }
  }
  HWMBizSdk.getBizOpenApi().onReceiveConfList((received) => {
    list.value = received
    state.value = 'ready'
  })
  const next = computed(() => list.value[0] ?? null)
  return { list, state, reason, next, load }
})
