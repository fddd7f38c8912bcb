/** One thing at a time that the host may refuse: whether it goes on, and why the last one failed. */
import { ref } from 'vue'
import { SdkError } from '../api/client'

export function useAttempt() {
  const isBusy = ref(false)
  /** In words; empty where nothing failed. */
  const failure = ref('')

  return {
    isBusy,
    failure,
    /** True where it was done. Nothing begins while something goes on. */
    attempt: async (work: () => Promise<unknown>): Promise<boolean> => {
      if (isBusy.value) return false
      isBusy.value = true
      failure.value = ''
      try {
        await work()
        return true
      } catch (error) {
        if (!(error instanceof SdkError)) throw error
        failure.value = error.message
        return false
      } finally {
        isBusy.value = false
      }
    },
  }
}
