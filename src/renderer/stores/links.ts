/** What was opened from outside: links and calendar files. A new meeting's seed waits here for its dialog. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DraftSeed } from '../../shared/app/draft-seed'
import type { PendingLink } from '../../shared/app/pending-link'
import { api } from '../api'
import { SdkError } from '../api/client'

type Notice =
  Extract<PendingLink, { action: 'refused' }>['reason'] | DraftSeed['doubts'][number] | 'noMeeting'

export const useLinks = defineStore('links', () => {
  /** What the person should know about the last one. */
  const notices = shallowRef<readonly Notice[]>([])
  let seed: DraftSeed | null = null

  function follow(link: PendingLink): void {
    notices.value = []
    if (link.action === 'refused') notices.value = [link.reason]
    if (link.action === 'new') {
      seed = link.seed
      notices.value = link.seed.doubts
    }
  }
  return {
    notices,
    /** Calls back for each link, those that waited for the window first. The function it returns ends that. */
    listen: (opened: (link: Exclude<PendingLink, { action: 'refused' }>) => unknown) => {
      let last: Promise<unknown> = Promise.resolve()
      const takeAll = async () => {
        for (let link = await api().call('takePendingLink', null); link !== null;) {
          follow(link)
          if (link.action !== 'refused') await opened(link)
          link = await api().call('takePendingLink', null)
        }
      }
      const next = () => (last = last.then(takeAll))
      const end = api().on('linkOpened', () => void next())
      void next()
      return end
    },
    /** The seed of the dialog that opens now, once. */
    takeSeed: (): DraftSeed | null => {
      const taken = seed
      seed = null
      return taken
    },
    /** The meeting that a link names; null, and said, where there is none. */
    meeting: async (confId: string) => {
      try {
        return await api().call('getConfDetail', { confId })
      } catch (error) {
        if (!(error instanceof SdkError)) throw error
        notices.value = ['noMeeting']
        return null
      }
    },
    dismiss: () => {
      notices.value = []
    },
  }
})
