/** The import of a file: what it holds, how far it is, and what came of it. Goes on while other views are shown. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ImportPlan, TableColumn } from '../../shared/app/directory'
import type { ImportReport } from '../../shared/app/person'
import { api } from '../api'
import { SdkError } from '../api/client'

export type Mapping = readonly (TableColumn | null)[]

interface Progress {
  readonly done: number
  /** Null where the file does not tell before its end. */
  readonly total: number | null
}

export const useDirectoryImport = defineStore('directory-import', () => {
  const plan = shallowRef<ImportPlan | null>(null)
  const progress = shallowRef<Progress | null>(null)
  const report = shallowRef<ImportReport | null>(null)
  const failure = ref('')
  /** It goes on without being shown. */
  const isHidden = ref(false)

  api().on('importProgress', (now) => {
    if (progress.value) progress.value = now
  })
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    failure.value = ''
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      failure.value = error.message
      return null
    }
  }
  return {
    ...{ plan, progress, report, failure, isHidden },
    /** Something of an import is to be shown. */
    isOpen: computed(
      () => !isHidden.value && (plan.value !== null || report.value !== null || failure.value !== ''),
    ),
    /**
     * Asks for a file; nothing is open afterwards where the person closed that dialog. Shows the import that goes on,
     * where there is one.
     */
    choose: async () => {
      isHidden.value = false
      if (progress.value) return
      report.value = null
      plan.value = await attempt(() => api().call('planImport', null))
    },
    run: async (mapping: Mapping | null) => {
      const chosen = plan.value
      if (!chosen || progress.value) return
      progress.value = { done: 0, total: null }
      const input = { planId: chosen.planId, mapping: mapping && [...mapping] }
      report.value = await attempt(() => api().call('importPeople', input))
      progress.value = null
      isHidden.value = false
    },
    cancel: () => api().call('cancelImport', null),
    /** An import that is going on goes on. */
    close: () => {
      isHidden.value = progress.value !== null
      if (isHidden.value) return
      plan.value = null
      report.value = null
      failure.value = ''
    },
  }
})
