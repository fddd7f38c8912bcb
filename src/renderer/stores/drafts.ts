/** Meetings that were begun and not scheduled yet. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DraftInfo } from '../../shared/app/draft'
import { api } from '../api'

export const useDrafts = defineStore('drafts', () => {
  const list = shallowRef<readonly DraftInfo[]>([])
  const load = async () => {
    list.value = await api().call('listDrafts', null)
  }
  return {
    list,
    load,
    remove: async (draftId: string) => {
      await api().call('deleteDraft', { draftId })
      await load()
    },
  }
})
