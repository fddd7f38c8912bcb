/** One meeting with its history, read again after every change. Subscribes first and then loads. */
import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Meeting, MeetingChange, Undoable } from '../../shared/app/meetings'
import { api } from '../api'
import { SdkError } from '../api/client'

/** What editSubCycleConf takes besides the two IDs. */
export interface OccurrenceChange {
  /** Seconds. */
  readonly startTimeStamp: number
  /** Minutes. */
  readonly duration: number
}

export function useMeetingPage(confId: string) {
  const meeting = shallowRef<Meeting | null>(null)
  const history = shallowRef<readonly MeetingChange[]>([])
  /** Why it cannot be shown. */
  const failure = ref('')
  let latest = 0

  async function load(): Promise<void> {
    const own = ++latest
    try {
      const [read, changes] = await Promise.all([
        api().call('readMeeting', { confId }),
        api().call('getHistory', { confId }),
      ])
      if (own !== latest) return
      meeting.value = read
      history.value = changes
      failure.value = ''
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      if (own === latest) failure.value = error.message
    }
  }
  onScopeDispose(api().on('confListChanged', () => void load()))
  onScopeDispose(
    api().on('calendarStateChanged', (changed) => {
      if (changed.confId === confId) void load()
    }),
  )

  return {
    ...{ meeting, history, failure, load },
    /** Fails, as the others do, with an SdkError where the host refuses. */
    cancel: (subConfID: string | null, reason: string): Promise<Undoable> =>
      api().call('cancelMeeting', { confId, subConfID, reason, isUndoable: true }),
    move: (subConfID: string, change: OccurrenceChange): Promise<Undoable> =>
      api().call('moveMeeting', {
        ...{ confId, subConfID, ...change, isUndoable: true },
        revision: meeting.value?.detail.revision ?? 1,
      }),
    undo: (undoToken: string) => api().call('undoChange', { undoToken }),
    join: () => api().call('joinMeeting', { confId, as: 'host' }),
  }
}
