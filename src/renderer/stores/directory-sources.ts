/** Where the directory's people come from, and their syncs. Subscribes first and then loads. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Source, SourceSettings } from '../../shared/app/directory'
import { api } from '../api'
import { SdkError } from '../api/client'

export interface SourceDraft {
  /** Null for a new one. */
  readonly sourceId: string | null
  readonly name: string
  readonly settings: SourceSettings
  /** Empty to leave it as it is kept. */
  readonly password: string
}

export const useDirectorySources = defineStore('directory-sources', () => {
  const list = shallowRef<readonly Source[]>([])
  /** Entries read so far, by source. */
  const progress = shallowRef<ReadonlyMap<string, number>>(new Map())
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  /** Why the last load failed, in words. */
  const reason = ref('')

  function take(sources: readonly Source[]): void {
    list.value = sources
    const going = new Set(sources.filter(({ isSyncing }) => isSyncing).map(({ sourceId }) => sourceId))
    progress.value = new Map([...progress.value].filter(([sourceId]) => going.has(sourceId)))
    state.value = 'ready'
  }
  async function load(): Promise<void> {
    try {
      take(await api().call('listSources', null))
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      // The view says so and offers to try again.
      reason.value = error.message
      state.value = 'failed'
    }
  }
  api().on('sourcesChanged', take)
  // What an import or a contact of the user's own brings counts too.
  api().on('peopleChanged', () => void load())
  api().on('syncProgress', ({ sourceId, done }) => {
    progress.value = new Map(progress.value).set(sourceId, done)
  })

  async function sync(sourceId: string, password = ''): Promise<void> {
    await api().call('syncSource', { sourceId, password })
    await load()
  }
  return {
    ...{ list, progress, state, reason, load, sync },
    /** Address books to which contacts can be written. */
    books: computed(() => list.value.filter(({ kind }) => kind === 'cardDav')),
    cancel: (sourceId: string) => api().call('cancelSync', { sourceId }),
    /** Saves and begins a sync, which tells whether it works. @throws SdkError where it cannot be saved */
    save: async (draft: SourceDraft): Promise<void> => {
      const { sourceId } = await api().call('saveSource', draft)
      await load()
      void sync(sourceId, draft.password)
    },
    remove: async (sourceId: string) => {
      await api().call('removeSource', { sourceId })
      await load()
    },
  }
})
